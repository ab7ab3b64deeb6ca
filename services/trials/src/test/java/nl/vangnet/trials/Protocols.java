package nl.vangnet.trials;

import java.util.List;
import nl.vangnet.trials.adapter.fhir.ProtocolsOfTheSchemas;
import nl.vangnet.trials.domain.TrialProtocol;

/** The real protocols, for tests that need no service around them. */
public final class Protocols {

    public static final TrialProtocol OXYTOCIN = ProtocolsOfTheSchemas.read("oxytocin");
    public static final TrialProtocol CGT = ProtocolsOfTheSchemas.read("cgt");

    private Protocols() {}

    public static List<TrialProtocol> all() {
        return List.of(OXYTOCIN, CGT);
    }
}
