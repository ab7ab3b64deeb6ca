package nl.vangnet.intake.application;

import java.util.List;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/**
 * A stored message as people read it.
 *
 * @param text the message, a segment or a JSON property a line
 * @param segments the same message taken apart, for showing what each field is; empty if it is not HL7 v2 or unreadable
 * @param bundle the Bundle made of it, or empty if none could be made
 * @param unread optional fields that are not in the Bundle because they could not be read
 * @param unmapped codes that, by today's tables and the feed's code map, nobody understands
 */
public record Rendering(
        String text, List<Segment> segments, String bundle, List<Fault> unread, List<UnmappedCode> unmapped) {

    public Rendering {
        segments = List.copyOf(segments);
        unread = List.copyOf(unread);
        unmapped = List.copyOf(unmapped);
    }

    /** A message that is not taken apart. */
    public Rendering(String text, String bundle, List<Fault> unread) {
        this(text, List.of(), bundle, unread, List.of());
    }

    /**
     * One segment of HL7 v2. The line as sent is its name, followed by {@code before} and {@code value} of each field.
     *
     * @param title what the standard calls it, or null for a segment of the sender's own
     * @param ordinal the how-manieth of its name, from 1
     */
    public record Segment(String name, @Nullable String title, int ordinal, List<Field> fields) {

        public Segment {
            fields = List.copyOf(fields);
        }

        /** Redacted: it is a patient's record. */
        @Override
        public String toString() {
            return "Segment[" + name + "]";
        }
    }

    /**
     * One field of a segment.
     *
     * @param place as in a {@link Fault}: {@code PV1-2[1]}
     * @param name what the standard calls it, or null where it says nothing
     * @param before the separator that stands before it; empty for MSH-1 and MSH-2
     * @param value as sent, all repetitions and components; may be empty
     * @param meaning what a coded value means by the standard's table or the feed's own, or null
     * @param read whether anything is made of this field
     */
    public record Field(
            String place,
            @Nullable String name,
            String before,
            String value,
            @Nullable String meaning,
            boolean read) {

        /** Redacted: it is a piece of a patient's record. */
        @Override
        public String toString() {
            return "Field[" + place + "]";
        }
    }

    /** Redacted: it is a patient's record. */
    @Override
    public String toString() {
        return "Rendering[redacted]";
    }
}
