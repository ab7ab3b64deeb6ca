package nl.vangnet.intake.adapter.hl7v2;

import java.util.Arrays;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/**
 * Finds where the segments and fields of a message begin, in one walk over its bytes, and makes no object of any of
 * them. A message is a plain list of segments here: by the standard's structures a wrong MSH-9.3 or a segment out of its
 * place would move fields to where nobody looks, and fields keep their numbers from 2.1 to 2.8.
 */
public final class Hl7Scanner {

    /** A message with more is an attack or a mix-up. */
    private static final int MAX_SEGMENTS = 5_000;

    private static final int SHORTEST = "MSH|^~\\&".length();

    private final byte[] text;
    private final Delimiters delimiters;

    /** Where each segment's name and fields start; behind the last of a segment, one past its end. */
    private int[] starts;

    private int startCount;

    /** The index in {@link #starts} of each segment, and one more behind the last. */
    private int[] segments = new int[24];

    private int segmentCount;

    private Hl7Scanner(byte[] text) throws UnreadableHl7Exception {
        if (text.length < SHORTEST || text[0] != 'M' || text[1] != 'S' || text[2] != 'H') {
            throw unreadable("The message does not start with an MSH segment.");
        }
        this.text = text;
        this.delimiters = Delimiters.of(text);
        this.starts = new int[text.length / 4 + 16];
    }

    /** Bytes as they came in. */
    public static Hl7Message scan(byte[] raw) throws UnreadableHl7Exception {
        return scanText(Hl7Text.of(raw));
    }

    static Hl7Message scanText(byte[] normalised) throws UnreadableHl7Exception {
        Hl7Scanner scanner = new Hl7Scanner(normalised);
        scanner.walk(MAX_SEGMENTS);
        Hl7Message message = scanner.message();
        if (message.count("MSH") != 1) {
            throw unreadable("One frame holds more than one message.");
        }
        return message;
    }

    /** The first segment alone: an answer needs it also when the rest cannot be read. */
    static Hl7Segment scanHeader(byte[] normalised) throws UnreadableHl7Exception {
        int end = 0;
        while (end < normalised.length && normalised[end] != '\r') {
            end++;
        }
        Hl7Scanner scanner = new Hl7Scanner(Arrays.copyOf(normalised, end));
        scanner.walk(1);
        return scanner.message().msh();
    }

    private Hl7Message message() {
        return new Hl7Message(text, delimiters, starts, Arrays.copyOf(segments, segmentCount + 1));
    }

    private void walk(int mostSegments) throws UnreadableHl7Exception {
        int at = 0;
        while (at < text.length) {
            if (segmentCount == mostSegments) {
                throw unreadable("The message has more than " + MAX_SEGMENTS + " segments.");
            }
            at = segment(at);
        }
        segments[segmentCount] = startCount;
    }

    /** Notes one segment, and returns where the next one begins. */
    private int segment(int from) {
        if (segmentCount + 1 == segments.length) {
            segments = Arrays.copyOf(segments, segments.length * 2);
        }
        segments[segmentCount++] = startCount;
        int at = from;
        // Some senders indent.
        while (at < text.length && text[at] <= ' ' && text[at] >= 0 && text[at] != '\r') {
            at++;
        }
        note(at);
        byte field = delimiters.field();
        while (at < text.length && text[at] != '\r') {
            if (text[at++] == field) {
                note(at);
            }
        }
        note(at + 1);
        return at + 1;
    }

    private void note(int position) {
        if (startCount == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[startCount++] = position;
    }

    private static UnreadableHl7Exception unreadable(String message) {
        return new UnreadableHl7Exception(Fault.of(IntakeErrorCode.UNREADABLE_HL7, message));
    }
}
