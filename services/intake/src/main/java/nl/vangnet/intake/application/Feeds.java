package nl.vangnet.intake.application;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.feed.Feed;
import org.jspecify.annotations.Nullable;

/** The feeds as they are now, in memory, since every message asks. A change is seen within seconds by every instance. */
public interface Feeds {

    /** Stands for messages whose sender cannot be read. */
    String UNKNOWN = "unknown";

    /**
     * The feed of this sender, HL7 v2 MSH-3|MSH-4 or R4 MessageHeader.source.endpoint. A sender that was never seen is
     * given a feed with the usual profile.
     */
    Feed ofSender(@Nullable String sender);

    /** Whether who came in by this door may send as this feed. */
    boolean admits(Feed feed, Door door);

    /** Whether messages of this feed are refused because nobody has configured it (intake.feeds.unknown-senders). */
    boolean refuses(Feed feed);

    Optional<Feed> byName(String name);

    List<Feed> all();

    /** Looks for changes now: before stored messages are read again, since another instance may have changed a feed. */
    void refresh();
}
