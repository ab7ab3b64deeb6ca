package nl.vangnet.screening.domain.risk;

import java.time.Instant;
import nl.vangnet.screening.domain.visit.StatedCode;

/** Where what is known of an item comes from. */
public sealed interface RiskSource {

    /** A code, or a sign of the stay, that some message states. */
    record Stated(StatedCode code) implements RiskSource {}

    /** The patient's own details (PID, FHIR Patient). */
    record Person() implements RiskSource {}

    /** The whole stay, which has ended. */
    record WholeStay() implements RiskSource {}

    /** The hospital says that its messages list every diagnosis, and none of them says so. */
    record WholeList() implements RiskSource {}

    /** An earlier visit of the same patient. */
    record EarlierVisit(Instant arrivedAt) implements RiskSource {}
}
