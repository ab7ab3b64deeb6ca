package nl.vangnet.screening.domain.visit;

/**
 * What a message says has happened to a visit (HL7 v2 table 0003; Da Vinci and MedCom notifications).
 *
 * <p>The order of the constants is the order in which events of the same moment are folded: what opens comes before
 * what updates, and what ends comes last.
 */
public enum VisitEvent {
    /** ADT^A04: registered, which for most emergency patients is the only arrival there is. */
    ARRIVED,
    /** ADT^A01, Da Vinci admit, MedCom admit. */
    ADMITTED,
    /** ADT^A06. */
    BECAME_INPATIENT,
    /** ADT^A07. */
    BECAME_OUTPATIENT,
    /** ADT^A02 and A17, Da Vinci transfer. */
    TRANSFERRED,
    /** ADT^A12. */
    TRANSFER_CANCELLED,
    /** MedCom start-leave, ADT^A21. */
    LEAVE_STARTED,
    /** MedCom end-leave, ADT^A22. */
    LEAVE_ENDED,
    /** ADT^A08 and MedCom revise: new facts, never a new status. */
    UPDATED,
    /** ADT^A03, Da Vinci and MedCom discharge. */
    DISCHARGED,
    /** ADT^A13. */
    DISCHARGE_CANCELLED,
    /** ADT^A11 and A23, or an Encounter that was entered in error. */
    CANCELLED,
    /** ADT^A27 and A38: what was planned is off, which takes nothing from somebody who is here. */
    PLAN_CANCELLED,
    /** Anything else, for example ADT^A05 or A31: it opens nothing and states no reason. */
    OTHER
}
