package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.Replays;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.Feed;
import org.jspecify.annotations.Nullable;

/** Lets go of messages that were held because their feed was paused. */
@ApplicationScoped
public class ReleaseHeld {

    /** Who starts what nobody started. */
    private static final String BY_ITSELF = "intake";

    /** By then every instance has heard of a resumption, and the replay that belongs to it has begun. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** Where there are too many for one replay. */
    private static final Duration PART = Duration.ofHours(1);

    /** Jobs that are looked at; no more run at a time. */
    private static final int RECENT = 100;

    private final Feeds feeds;
    private final FeedPulses pulses;
    private final Replays replays;
    private final Clock clock;

    ReleaseHeld(Feeds feeds, FeedPulses pulses, Replays replays, Clock clock) {
        this.feeds = feeds;
        this.pulses = pulses;
        this.replays = replays;
        this.clock = clock;
    }

    /** Those of one feed, in order of arrival; empty if none is held, or they are being released. */
    Optional<ReplayJob> of(String feed, String by) {
        try {
            return Optional.of(start(feed, null, by));
        } catch (ReplayRefusedException refused) {
            return switch (refused.why()) {
                case NOTHING_TO_REPLAY, ALREADY_RUNNING -> Optional.empty();
                // The rest is left over, and follows part by part.
                case TOO_MANY -> firstWaiting(feed).map(first -> start(feed, first.plus(PART), by));
                case NO_SUCH_MESSAGE, NEVER_REPLAYED, NEEDS_CONFIRMATION -> throw refused;
            };
        }
    }

    private ReplayJob start(String feed, @Nullable Instant until, String by) {
        MessageCriteria held = MessageCriteria.where()
                .feed(feed)
                .states(MessageState.HELD)
                .errorCode(IntakeErrorCode.FEED_PAUSED)
                .until(until)
                .build();
        // Whoever resumes a feed agrees to all that it brought in the meantime.
        return replays.start(held, Long.MAX_VALUE, by);
    }

    private Optional<Instant> firstWaiting(String feed) {
        return pulses.all().stream()
                .filter(pulse -> pulse.feed().equals(feed))
                .map(FeedPulses.Pulse::waitingSince)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Releases what is held of feeds that are not paused: another instance may have held a message in the second before
     * it heard of the resumption, and this one may have stopped between the resumption and the replay.
     */
    public void leftOver() {
        feeds.refresh();
        for (String name : pulses.heldForPause(clock.instant().minus(GRACE))) {
            if (feeds.byName(name).filter(Feed::paused).isEmpty() && !isReleasing(name)) {
                of(name, BY_ITSELF);
            }
        }
    }

    private boolean isReleasing(String feed) {
        return replays.jobs(RECENT).stream()
                .anyMatch(job -> job.state() == ReplayJob.State.RUNNING
                        && job.criteria().errorCode() == IntakeErrorCode.FEED_PAUSED
                        && feed.equals(job.criteria().feed()));
    }
}
