package nl.vangnet.trials.application;

import java.util.List;
import java.util.Optional;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.TrialProtocol;

/** The protocols of the trials that recruit now, in the order in which people see them. */
public interface RecruitingTrials {

    List<TrialProtocol> protocols();

    default Optional<TrialProtocol> protocol(TrialId trial) {
        return protocols().stream()
                .filter(protocol -> protocol.trial().equals(trial))
                .findFirst();
    }
}
