package nl.vangnet.screening.domain.visit;

/**
 * The movement that a message inserts, corrects or cancels (IHE PAM, HL7 v2 ZBE-1 and ZBE-4).
 *
 * @param id of the movement, with its assigner
 */
public record Movement(String id, Action action) {

    /** ZBE-4. */
    public enum Action {
        INSERT,
        UPDATE,
        CANCEL
    }
}
