package nl.vangnet.intake.application.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** A store of feeds for tests of what stands above it. */
final class FeedsInMemory implements FeedStore {

    private final Map<String, FeedEntry> entries = new HashMap<>();
    private final Map<String, CodeMap> codeMaps = new HashMap<>();
    private long revision;
    private int loads;

    FeedsInMemory with(FeedEntry.Origin origin, ProfileDraft profile) {
        put(new FeedEntry(profile, origin == FeedEntry.Origin.SIGHTED ? 0 : 1, origin, null, Instant.EPOCH, "test"));
        return this;
    }

    FeedsInMemory with(String feed, CodeMap map) {
        lock();
        codeMaps.put(feed, map);
        return this;
    }

    int loads() {
        return loads;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public State load() {
        loads++;
        return new State(revision, all(), codeMaps);
    }

    @Override
    public void lock() {
        revision++;
    }

    @Override
    public List<FeedEntry> all() {
        return new ArrayList<>(entries.values());
    }

    @Override
    public Optional<FeedEntry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    @Override
    public Map<String, String> owners(Collection<String> senders) {
        Map<String, String> owners = new HashMap<>();
        entries.values()
                .forEach(entry -> entry.profile().senders().stream()
                        .filter(senders::contains)
                        .forEach(sender -> owners.put(sender, entry.name())));
        return owners;
    }

    @Override
    public void put(FeedEntry entry) {
        revision++;
        entries.put(entry.name(), entry);
    }

    @Override
    public void pause(String name, FeedEntry.Pause pause) {
        change(name, pause);
    }

    @Override
    public void resume(String name) {
        change(name, null);
    }

    private void change(String name, FeedEntry.@Nullable Pause pause) {
        FeedEntry now = find(name).orElseThrow();
        put(new FeedEntry(now.profile(), now.version(), now.origin(), pause, now.changedAt(), now.changedBy()));
    }

    @Override
    public List<FeedVersion> history(String name) {
        return List.of();
    }

    @Override
    public void sight(Collection<ProfileDraft> feeds) {
        feeds.forEach(feed -> with(FeedEntry.Origin.SIGHTED, feed));
    }
}
