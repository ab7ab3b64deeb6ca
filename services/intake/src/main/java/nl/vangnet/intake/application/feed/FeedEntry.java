package nl.vangnet.intake.application.feed;

import java.time.Instant;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/**
 * A feed with what is known of its keeping.
 *
 * @param version of the profile; 0 while nobody has configured it
 * @param changedBy the user, the file, or null while it is only sighted
 */
public record FeedEntry(
        ProfileDraft profile,
        int version,
        Origin origin,
        @Nullable Pause pause,
        Instant changedAt,
        @Nullable String changedBy) {

    /** Where a profile comes from. */
    public enum Origin {
        /** Made for a sender that nobody had configured, with its first message. */
        SIGHTED,
        /** Saved on the console. */
        CONSOLE,
        /** A file of the installation (intake.feeds.folder); the console shows it and changes nothing. */
        FILE
    }

    /** A feed whose messages are held. */
    public record Pause(Instant since, String by, String reason) {}

    public String name() {
        return profile.name();
    }

    /** Whether somebody has looked at its profile. */
    public boolean configured() {
        return origin != Origin.SIGHTED;
    }
}
