package nl.vangnet.intake.adapter.hl7v2;

import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/**
 * The characters that a message is divided by: MSH-1, and MSH-2 in its order. Each sender chooses its own.
 *
 * @param escape or {@link #NONE}, as for {@code subcomponent}, where a short MSH-2 leaves it out
 */
record Delimiters(byte field, byte component, byte repetition, byte escape, byte subcomponent) {

    /** No byte of a text: HL7 v2 forbids it, and a text that holds it divides nowhere. */
    static final byte NONE = 0;

    private static final int FIELD_AT = 3;
    private static final int ENCODING_AT = 4;

    /** Of a text that starts with MSH. */
    static Delimiters of(byte[] text) throws UnreadableHl7Exception {
        byte field = text[FIELD_AT];
        int end = ENCODING_AT;
        while (end < text.length && text[end] != field && text[end] != '\r') {
            end++;
        }
        if (end < ENCODING_AT + 2) {
            throw unreadable("The encoding characters are missing.");
        }
        Delimiters delimiters = new Delimiters(
                field,
                text[ENCODING_AT],
                text[ENCODING_AT + 1],
                end > ENCODING_AT + 2 ? text[ENCODING_AT + 2] : NONE,
                end > ENCODING_AT + 3 ? text[ENCODING_AT + 3] : NONE);
        if (!delimiters.divide()) {
            throw unreadable("The encoding characters are letters, are not ASCII, or are not different ones.");
        }
        return delimiters;
    }

    private boolean divide() {
        byte[] all = {field, component, repetition, escape, subcomponent};
        for (int i = 0; i < all.length; i++) {
            if (all[i] == NONE && i >= FIELD_AT) {
                continue;
            }
            if (all[i] <= ' ' || all[i] > '~' || Character.isLetterOrDigit(all[i])) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                if (all[i] == all[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static UnreadableHl7Exception unreadable(String why) {
        return new UnreadableHl7Exception(Fault.at(IntakeErrorCode.UNREADABLE_HL7, "MSH-2", why));
    }
}
