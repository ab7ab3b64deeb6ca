package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.Replays;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.Feed;

/** Lets go of messages that were held because their feed was paused. */
@ApplicationScoped
public class ReleaseHeld {

    /** Who starts what nobody started. */
    private static final String BY_ITSELF = "intake";

    private final Feeds feeds;
    private final FeedPulses pulses;
    private final Replays replays;

    ReleaseHeld(Feeds feeds, FeedPulses pulses, Replays replays) {
        this.feeds = feeds;
        this.pulses = pulses;
        this.replays = replays;
    }

    /** Those of one feed, in order of arrival; empty if none is held, or they are being released. */
    Optional<ReplayJob> of(String feed, String by) {
        MessageCriteria held = MessageCriteria.where()
                .feed(feed)
                .states(MessageState.HELD)
                .errorCode(IntakeErrorCode.FEED_PAUSED)
                .build();
        try {
            // Whoever resumes a feed agrees to all that it brought in the meantime.
            return Optional.of(replays.start(held, Long.MAX_VALUE, by));
        } catch (ReplayRefusedException refused) {
            return switch (refused.why()) {
                case NOTHING_TO_REPLAY, ALREADY_RUNNING -> Optional.empty();
                case NO_SUCH_MESSAGE, NEVER_REPLAYED, NEEDS_CONFIRMATION, TOO_MANY -> throw refused;
            };
        }
    }

    /**
     * Releases what is held of feeds that are not paused: another instance may have held a message in the second before
     * it heard of the resumption, and this one may have stopped between the resumption and the replay.
     */
    public void leftOver() {
        feeds.refresh();
        for (String name : pulses.heldForPause()) {
            if (feeds.byName(name).filter(Feed::paused).isEmpty()) {
                of(name, BY_ITSELF);
            }
        }
    }
}
