package nl.vangnet.intake.adapter.hl7v2;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.ContentHash;
import org.jspecify.annotations.Nullable;

/** An HL7 v2 message as a list of segments, in the order of the message where the names differ. */
public final class Hl7Message {

    private final Hl7Header header;
    private final ContentHash hash;
    private final List<Hl7Segment> segments;

    Hl7Message(Hl7Header header, ContentHash hash, List<Hl7Segment> segments) {
        this.header = header;
        this.hash = hash;
        this.segments = List.copyOf(segments);
    }

    Hl7Header header() {
        return header;
    }

    /** MSH-9.1, for example {@code ADT}. */
    public @Nullable String type() {
        return header.messageType();
    }

    /** MSH-9.2, else EVN-1, which older senders fill instead; for example {@code A01}. */
    public @Nullable String event() {
        String trigger = header.triggerEvent();
        return trigger != null ? trigger : first("EVN").map(evn -> evn.text(1)).orElse(null);
    }

    /** MSH-10. */
    public @Nullable String controlId() {
        return header.controlId();
    }

    /** MSH-11 is T (training) or D (debugging). */
    public boolean isTest() {
        return header.isTest();
    }

    /** The first segment of this name. */
    Optional<Hl7Segment> first(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }

    List<Hl7Segment> all(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).toList();
    }

    Hl7Segment msh() {
        return first("MSH").orElseThrow();
    }

    /** Over the normalised text: the same message sent with other line ends is the same message. */
    ContentHash hash() {
        return hash;
    }

    /** Redacted: the segments are a patient's record. */
    @Override
    public String toString() {
        return "Hl7Message[" + type() + "^" + event() + ", " + segments.size() + " segments]";
    }
}
