package nl.vangnet.intake.adapter.hl7v2;

import java.util.List;
import java.util.regex.Pattern;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The MSH segment, read by hand: an answer needs it also when nothing else of the message can be read.
 *
 * @param separator MSH-1
 * @param encoding MSH-2: component, repetition, escape and subcomponent separator
 */
record Hl7Header(char separator, String encoding, List<String> fields) {

    private static final Pattern CR = Pattern.compile("\r");
    private static final int SHORTEST = "MSH|^~\\&".length();

    static Hl7Header of(String normalised) throws UnreadableHl7Exception {
        if (!normalised.startsWith("MSH") || normalised.length() < SHORTEST) {
            throw new UnreadableHl7Exception(
                    Fault.of(IntakeErrorCode.UNREADABLE_HL7, "The message does not start with an MSH segment."));
        }
        String msh = CR.split(normalised, 2)[0];
        char separator = msh.charAt(3);
        List<String> fields = List.of(msh.split(Pattern.quote(String.valueOf(separator)), -1));
        if (fields.size() < 2 || fields.get(1).length() < 2) {
            throw new UnreadableHl7Exception(
                    Fault.at(IntakeErrorCode.UNREADABLE_HL7, "MSH-2", "The encoding characters are missing."));
        }
        return new Hl7Header(separator, fields.get(1), fields);
    }

    @Nullable
    String sendingApplication() {
        return component(3, 1);
    }

    @Nullable
    String sendingFacility() {
        return component(4, 1);
    }

    @Nullable
    String receivingApplication() {
        return component(5, 1);
    }

    @Nullable
    String receivingFacility() {
        return component(6, 1);
    }

    /** MSH-9.1, for example {@code ADT}. */
    @Nullable
    String messageType() {
        return component(9, 1);
    }

    /** MSH-9.2, for example {@code A01}. */
    @Nullable
    String triggerEvent() {
        return component(9, 2);
    }

    /** MSH-10. */
    @Nullable
    String controlId() {
        return component(10, 1);
    }

    /** MSH-11: P production, T training, D debugging. */
    @Nullable
    String processingId() {
        return component(11, 1);
    }

    /** MSH-12. */
    @Nullable
    String version() {
        return component(12, 1);
    }

    /** MSH-15: when the sender wants an accept acknowledgment, table 0155. */
    @Nullable
    String acceptAckType() {
        return component(15, 1);
    }

    /** MSH-16: when the sender wants an application acknowledgment, table 0155. */
    @Nullable
    String applicationAckType() {
        return component(16, 1);
    }

    /** MSH-18, its first repetition: what the sender calls its character set. */
    @Nullable
    String charset() {
        String declared = component(18, 1);
        return declared == null ? null : declared.split(Pattern.quote(encoding.substring(1, 2)), 2)[0].strip();
    }

    /** The escape character of MSH-2, or the standard's own where MSH-2 names none. */
    char escape() {
        return encoding.length() > 2 ? encoding.charAt(2) : '\\';
    }

    boolean isTest() {
        return "T".equals(processingId()) || "D".equals(processingId());
    }

    private @Nullable String component(int field, int number) {
        // MSH-1 is the separator itself, so that MSH-n stands at n-1.
        if (fields.size() < field) {
            return null;
        }
        String[] components = fields.get(field - 1).split(Pattern.quote(encoding.substring(0, 1)), -1);
        String value = components.length < number ? "" : components[number - 1].strip();
        return value.isEmpty() || value.equals("\"\"") ? null : value;
    }
}
