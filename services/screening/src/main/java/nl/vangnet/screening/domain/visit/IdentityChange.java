package nl.vangnet.screening.domain.visit;

import java.util.Set;

/**
 * What a message says of who is who, or of whose a visit is (HL7 v2 MRG; FHIR Patient.link).
 *
 * @param from the patient who is retired, parted from the other, or loses the visit: {@link PatientAlias}
 * @param to the patient who goes on, is parted from the other, or gets the visit
 * @param keys what is moved: keys of visit identifiers, and {@link #accountKey accounts}; empty unless MOVED
 */
public record IdentityChange(Kind kind, String from, String to, Set<String> keys) {

    /** What happened to the two. */
    public enum Kind {
        /** ADT^A18, A30, A34, A36, A40, A47; Patient.link replaces. */
        MERGED,
        /** ADT^A37. */
        PARTED,
        /** ADT^A44, A45. */
        MOVED
    }

    public IdentityChange {
        keys = Set.copyOf(keys);
    }

    public static IdentityChange merged(String retired, String survivor) {
        return new IdentityChange(Kind.MERGED, retired, survivor, Set.of());
    }

    public static IdentityChange parted(String one, String other) {
        return new IdentityChange(Kind.PARTED, one, other, Set.of());
    }

    public static IdentityChange moved(String from, String to, Set<String> keys) {
        return new IdentityChange(Kind.MOVED, from, to, keys);
    }

    /** How an account (PID-18) stands among the keys of what is moved. */
    public static String accountKey(String account) {
        return "ACCOUNT|" + account;
    }

    /** Redacted, because an alias is a patient's number. */
    @Override
    public String toString() {
        return "IdentityChange[" + kind + "]";
    }
}
