package nl.vangnet.screening.application.rules;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.visit.VisitMessage;

/** Every decision that was ever made on a visit, with what it was made from. */
public interface DecisionBook {

    /**
     * @param text the decision to the last character as it is stored
     * @param stored how many of the messages it was made from are stored
     */
    record Made(UUID id, Instant at, String ruleSet, String text, int madeFrom, List<VisitMessage> stored) {}

    /** Oldest first. */
    List<Made> of(UUID visitId);

    /** A decision as it would be stored. */
    String text(ExposureDecision decision);
}
