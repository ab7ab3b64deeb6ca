package nl.vangnet.intake;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.jspecify.annotations.Nullable;

/** Feeds for tests: the given profiles by their senders, and the usual profile in Amsterdam for anybody else. */
public record KnownFeeds(List<FeedProfile> profiles) implements Feeds {

    public static KnownFeeds none() {
        return new KnownFeeds(List.of());
    }

    @Override
    public Feed ofSender(@Nullable String sender) {
        FeedProfile profile = profiles.stream()
                .filter(known -> sender != null && known.senders().contains(sender))
                .findFirst()
                .orElseGet(() -> FeedProfile.usual(
                        sender == null ? UNKNOWN : sender,
                        sender == null ? Set.of() : Set.of(sender),
                        ZoneId.of("Europe/Amsterdam")));
        return new Feed(profile, profiles.contains(profile), false);
    }

    @Override
    public boolean admits(Feed feed, Door door) {
        return feed.profile().admits(door);
    }

    @Override
    public boolean refuses(Feed feed) {
        return false;
    }

    @Override
    public Optional<Feed> byName(String name) {
        return all().stream().filter(feed -> feed.name().equals(name)).findFirst();
    }

    @Override
    public List<Feed> all() {
        return profiles.stream().map(profile -> new Feed(profile, true, false)).toList();
    }

    @Override
    public void refresh() {
        // What a test was given does not change.
    }
}
