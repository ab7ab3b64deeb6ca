package nl.vangnet.trials.application;

import java.util.UUID;
import nl.vangnet.trials.domain.Pseudonym;
import nl.vangnet.trials.domain.TrialProtocol;

/** Gives a case its name within a trial: always the same one, and another in each trial. */
public interface Pseudonyms {

    Pseudonym of(TrialProtocol protocol, UUID caseId);
}
