package nl.vangnet.screening.domain.visit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How messages name a patient: by the identifier from which intake makes the patient key. A merge names both patients so,
 * and knows the key of one of them at most.
 */
public final class PatientAlias {

    private static final int LONGEST = 500;

    private PatientAlias() {}

    public static String of(PatientIdentifier identifier) {
        String name = "id|" + (identifier.system() == null ? "" : identifier.system()) + "|" + identifier.value();
        // PostgreSQL takes no NUL, and an index entry no more than 2,700 bytes; a sender may write more.
        String clean = name.replace("\0", "");
        return clean.length() <= LONGEST
                ? clean
                : "id|" + UUID.nameUUIDFromBytes(clean.getBytes(StandardCharsets.UTF_8));
    }

    /** A patient without any identifier is known by the key alone. */
    public static String of(UUID patientKey) {
        return "key|" + patientKey;
    }
}
