package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/**
 * The version that an acknowledgment is written in: the sender's (MSH-12), else 2.5.1.
 *
 * @param minor the number behind "2.", for example 5
 * @param patch the number behind that, for example 1; 0 if there is none
 */
record AckVersion(String text, int minor, int patch) {

    private static final AckVersion USUAL = new AckVersion("2.5.1", 5, 1);

    static AckVersion of(@Nullable String declared) {
        if (declared == null || !declared.matches("2(\\.\\d){1,2}")) {
            return USUAL;
        }
        return new AckVersion(declared, declared.charAt(2) - '0', declared.length() > 4 ? declared.charAt(4) - '0' : 0);
    }

    /** Before 2.5 an error stands in ERR-1 (data type ELD), and its text in MSA-3. */
    boolean readsOldErrors() {
        return minor < 5;
    }

    /** MSH-9.3 came with 2.3.1. */
    boolean hasMessageStructure() {
        return minor > 3 || (minor == 3 && patch > 0);
    }
}
