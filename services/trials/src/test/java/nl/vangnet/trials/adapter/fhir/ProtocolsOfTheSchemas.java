package nl.vangnet.trials.adapter.fhir;

import nl.vangnet.trials.domain.TrialProtocol;

/** Opens the package's reader to other tests. */
public final class ProtocolsOfTheSchemas {

    private ProtocolsOfTheSchemas() {}

    public static TrialProtocol read(String trial) {
        return PublishedTrials.read(trial);
    }
}
