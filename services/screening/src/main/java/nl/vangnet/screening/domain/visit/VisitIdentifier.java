package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.Nullable;

/**
 * One identifier of a visit. Messages of one patient that share any of them belong to the same visit.
 *
 * @param system assigner, or null when the sender names none
 */
public record VisitIdentifier(Kind kind, @Nullable String system, String value) {

    /** Where the identifier comes from, strongest first. */
    public enum Kind {
        /** FHIR Encounter.episodeOfCare.identifier, PV1-54: links the ED stay and the inpatient stay that follows. */
        EPISODE,
        /** PV1-19, FHIR Encounter.identifier. */
        VISIT_NUMBER,
        /** Nothing identifies the visit but its start (PV1-44, Encounter.period.start), an ISO instant. */
        ARRIVAL,
        /** Not even a start is stated: the message stands alone. */
        MESSAGE
    }

    /** One text that is equal for equal identifiers, for a unique key in a database. */
    public String key() {
        return kind + "|" + (system == null ? "" : system) + "|" + value;
    }
}
