package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.FeedNames;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.jspecify.annotations.Nullable;

/**
 * The feeds in memory. They are loaded again after each change here, and when a look at the revision, once a second,
 * tells of one elsewhere; messages never wait for the database.
 */
@ApplicationScoped
public class CurrentFeeds implements Feeds {

    private final FeedStore store;
    private final FeedLimits limits;
    private final ZoneId hospitalZone;

    /** Feeds of senders that are new, until the commit of their first message makes them real. */
    private final Map<String, Feed> sightings = new ConcurrentHashMap<>();

    private volatile @Nullable FeedSnapshot snapshot;

    CurrentFeeds(FeedStore store, FeedLimits limits, ZoneId hospitalZone) {
        this.store = store;
        this.limits = limits;
        this.hospitalZone = hospitalZone;
    }

    @Override
    public Feed ofSender(@Nullable String sender) {
        FeedSnapshot now = now();
        if (sender == null) {
            return ofNobody(now);
        }
        return now.ofSender(sender)
                .or(() -> Optional.ofNullable(sightings.get(sender)))
                .orElseGet(() -> sight(sender));
    }

    private synchronized Feed sight(String sender) {
        FeedSnapshot now = now();
        Feed seen = now.ofSender(sender).orElse(sightings.get(sender));
        if (seen != null) {
            return seen;
        }
        // A sender that makes up a new name for each message must not fill the list of feeds.
        if (!FeedNames.isSender(sender) || now.sighted() + sightings.size() >= limits.sighted()) {
            return ofNobody(now);
        }
        Feed feed = now.unknown(FeedProfile.usual(FeedNames.of(sender, this::isTaken), Set.of(sender), hospitalZone));
        sightings.put(sender, feed);
        return feed;
    }

    private boolean isTaken(String name) {
        return now().byName(name).isPresent()
                || sightings.values().stream().anyMatch(feed -> feed.name().equals(name));
    }

    private Feed ofNobody(FeedSnapshot now) {
        return now.byName(UNKNOWN).orElseGet(() -> now.unknown(FeedProfile.usual(UNKNOWN, Set.of(), hospitalZone)));
    }

    @Override
    public boolean admits(Feed feed, Door door) {
        return feed.profile().admits(door);
    }

    @Override
    public boolean refuses(Feed feed) {
        return limits.refuseUnknown() && !feed.configured();
    }

    @Override
    public Optional<Feed> byName(String name) {
        return now().byName(name);
    }

    @Override
    public List<Feed> all() {
        return now().all();
    }

    @Override
    public void refresh() {
        if (store.revision() != now().revision()) {
            load();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedsChanged event) {
        load();
    }

    private FeedSnapshot now() {
        FeedSnapshot now = snapshot;
        return now == null ? load() : now;
    }

    private synchronized FeedSnapshot load() {
        FeedSnapshot now = snapshot;
        FeedSnapshot loaded = FeedSnapshot.of(store.load());
        // Two threads may have read one after the other and come here the other way round.
        if (now == null || now.revision() <= loaded.revision()) {
            snapshot = loaded;
            now = loaded;
            sightings.clear();
        }
        return now;
    }
}
