package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.ContentHash;
import org.jspecify.annotations.Nullable;

/** An HL7 v2 message as segments in the order in which they stand: the text, and where each field begins in it. */
public final class Hl7Message {

    private final byte[] text;
    private final Delimiters delimiters;
    private final int[] starts;
    private final int[] segments;

    private @Nullable ContentHash hash;

    Hl7Message(byte[] text, Delimiters delimiters, int[] starts, int[] segments) {
        this.text = text;
        this.delimiters = delimiters;
        this.starts = starts;
        this.segments = segments;
    }

    Hl7Header header() {
        return new Hl7Header(msh());
    }

    /** MSH-9.1, for example {@code ADT}. */
    public @Nullable String type() {
        return header().messageType();
    }

    /** MSH-9.2, else EVN-1, which older senders fill instead; for example {@code A01}. */
    public @Nullable String event() {
        String trigger = header().triggerEvent();
        return trigger != null ? trigger : first("EVN").map(evn -> evn.text(1)).orElse(null);
    }

    /** MSH-10. */
    public @Nullable String controlId() {
        return header().controlId();
    }

    /** MSH-11 is T (training) or D (debugging). */
    public boolean isTest() {
        return header().isTest();
    }

    /** How many segments it has. */
    public int size() {
        return segments.length - 1;
    }

    boolean isNamed(int segment, String name) {
        int from = starts[segments[segment]];
        int length = starts[segments[segment] + 1] - 1 - from;
        if (length < name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (text[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return length == name.length();
    }

    /** The name in front of the first field separator. */
    String name(int segment) {
        int from = starts[segments[segment]];
        return new String(text, from, starts[segments[segment] + 1] - 1 - from, StandardCharsets.UTF_8);
    }

    int count(String name) {
        int count = 0;
        for (int i = 0; i < size(); i++) {
            count += isNamed(i, name) ? 1 : 0;
        }
        return count;
    }

    /** The first segment of this name. */
    Optional<Hl7Segment> first(String name) {
        for (int i = 0; i < size(); i++) {
            if (isNamed(i, name)) {
                return Optional.of(new Hl7Segment(this, i, name, 1));
            }
        }
        return Optional.empty();
    }

    List<Hl7Segment> all(String name) {
        List<Hl7Segment> all = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (isNamed(i, name)) {
                all.add(new Hl7Segment(this, i, name, all.size() + 1));
            }
        }
        return all;
    }

    Hl7Segment msh() {
        return new Hl7Segment(this, 0, "MSH", 1);
    }

    byte[] text() {
        return text;
    }

    Delimiters delimiters() {
        return delimiters;
    }

    /** How many fields the segment has; MSH-1 counts as one, though it only divides. */
    int fields(int segment) {
        int tokens = segments[segment + 1] - segments[segment] - 2;
        return segment == 0 ? tokens + 1 : tokens;
    }

    /** Where the field starts, or -1 if the segment has none of that number. Its end is that of {@link #fieldEnd}. */
    int fieldStart(int segment, int field) {
        int token = segment == 0 ? field - 1 : field;
        int at = segments[segment] + token;
        return token < 1 || at >= segments[segment + 1] - 1 ? -1 : starts[at];
    }

    int fieldEnd(int segment, int field) {
        int token = segment == 0 ? field - 1 : field;
        return starts[segments[segment] + token + 1] - 1;
    }

    /** Over the normalised text: the same message sent with other line ends is the same message. */
    ContentHash hash() {
        ContentHash known = hash;
        if (known == null) {
            known = ContentHash.of(text);
            hash = known;
        }
        return known;
    }

    /** Redacted: the segments are a patient's record. */
    @Override
    public String toString() {
        return "Hl7Message[" + type() + "^" + event() + ", " + size() + " segments]";
    }
}
