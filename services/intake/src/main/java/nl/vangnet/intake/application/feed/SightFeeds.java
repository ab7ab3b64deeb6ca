package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.CommitStep;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** Makes a feed for a sender that nobody configured, in the commit of its first message. */
@ApplicationScoped
class SightFeeds implements CommitStep {

    private final Feeds feeds;
    private final FeedStore store;
    private final Event<FeedsChanged> changes;
    private final ZoneId hospitalZone;

    SightFeeds(Feeds feeds, FeedStore store, Event<FeedsChanged> changes, ZoneId hospitalZone) {
        this.feeds = feeds;
        this.store = store;
        this.changes = changes;
        this.hospitalZone = hospitalZone;
    }

    @Override
    public void keep(List<Kept> batch) {
        Map<String, ProfileDraft> fresh = new HashMap<>();
        for (Kept kept : batch) {
            MessageFacts facts = kept.message().reading().facts();
            if (feeds.byName(facts.feed()).isEmpty()) {
                fresh.computeIfAbsent(facts.feed(), name -> draft(name, facts.sender()));
            }
        }
        if (!fresh.isEmpty()) {
            store.lock();
            store.sight(fresh.values());
            changes.fire(new FeedsChanged());
        }
    }

    private ProfileDraft draft(String name, @Nullable String sender) {
        // The feed of those that have none belongs to nobody.
        List<String> senders = sender == null || name.equals(Feeds.UNKNOWN) ? List.of() : List.of(sender);
        String title = senders.isEmpty() ? name : senders.getFirst();
        return ProfileDraft.usual(name, title, senders, hospitalZone);
    }
}
