package nl.vangnet.intake.application;

import java.util.List;
import nl.vangnet.intake.domain.Fault;

/**
 * A stored message as people read it.
 *
 * @param text the message, a segment or a JSON property a line
 * @param bundle the Bundle made of it, or empty if none could be made
 * @param unread optional fields that are not in the Bundle because they could not be read
 */
public record Rendering(String text, String bundle, List<Fault> unread) {

    /** Redacted: it is a patient's record. */
    @Override
    public String toString() {
        return "Rendering[redacted]";
    }
}
