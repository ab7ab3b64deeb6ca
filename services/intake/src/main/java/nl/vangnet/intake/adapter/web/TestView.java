package nl.vangnet.intake.adapter.web;

import java.util.List;
import nl.vangnet.intake.application.ShowMessage.Shown;
import nl.vangnet.intake.application.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody sends a test message.
 *
 * @param shown what was made of it, or null before it is sent
 * @param raw its fields; null with {@code shown}
 */
public record TestView(
        FeedEntry feed,
        List<String> samples,
        String text,
        Problem problem,
        @Nullable Shown shown,
        @Nullable RawView raw) {

    /** Why it was not sent. */
    public enum Problem {
        NONE,
        NO_MESSAGE,
        TOO_LONG,
        NOT_STORED
    }

    /** Redacted: people may paste what they should not. */
    @Override
    public String toString() {
        return "TestView[" + feed.name() + "]";
    }
}
