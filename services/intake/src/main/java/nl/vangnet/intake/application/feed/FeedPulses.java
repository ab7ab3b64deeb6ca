package nl.vangnet.intake.application.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the alarms are raised on, and the alarms that were raised. */
public interface FeedPulses {

    /** All feeds that are left. */
    List<Pulse> all();

    /** Names of feeds of which a message that came before then is held because the feed was paused. */
    List<String> heldForPause(Instant before);

    /** The alarms that have not ended. */
    List<FeedAlarm> open();

    /** False if there is one of that kind for the feed already. */
    boolean raise(FeedAlarm alarm);

    void end(UUID alarm, Instant at);

    /**
     * One feed's signs of life.
     *
     * @param lastMessage null if none was counted yet
     * @param knownSince when the feed was last configured
     * @param waitingSince the arrival of the first message that is held or failed; null if none is
     */
    record Pulse(
            String feed,
            @Nullable Instant lastMessage,
            Instant knownSince,
            @Nullable Instant waitingSince) {}
}
