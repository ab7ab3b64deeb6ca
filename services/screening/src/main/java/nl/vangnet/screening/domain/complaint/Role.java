package nl.vangnet.screening.domain.complaint;

/** Who went through an event, as far as the words tell (clinical.md 2.1 and 2.6). */
public enum Role {
    PATIENT,
    /** The patient saw it happen. */
    WITNESS,
    /** It happened to somebody close; a child may also be the patient, of whom a parent speaks. */
    FAMILY
}
