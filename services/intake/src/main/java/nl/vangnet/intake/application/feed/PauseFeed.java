package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.vangnet.intake.application.DecisionAudit;

/** Has a feed's messages held, and lets them through again. */
@ApplicationScoped
class PauseFeed {

    private final FeedStore store;
    private final DecisionAudit audit;
    private final Event<FeedsChanged> changes;
    private final Clock clock;

    PauseFeed(FeedStore store, DecisionAudit audit, Event<FeedsChanged> changes, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return whether it was not paused before */
    @Transactional
    boolean pause(String name, String reason, String by) {
        if (reason.isBlank() || reason.length() > FeedBook.LONGEST_REASON) {
            throw new IllegalArgumentException("a pause needs a reason of at most " + FeedBook.LONGEST_REASON);
        }
        store.lock();
        if (known(name).pause() != null) {
            return false;
        }
        store.pause(name, new FeedEntry.Pause(clock.instant(), by, reason.strip()));
        audit.decided(List.of(), "feed paused: " + name);
        changes.fire(new FeedsChanged());
        return true;
    }

    /** @return whether it was paused */
    @Transactional
    boolean resume(String name) {
        store.lock();
        if (known(name).pause() == null) {
            return false;
        }
        store.resume(name);
        audit.decided(List.of(), "feed resumed: " + name);
        changes.fire(new FeedsChanged());
        return true;
    }

    private FeedEntry known(String name) {
        return store.find(name).orElseThrow(() -> new IllegalArgumentException("there is no feed " + name));
    }
}
