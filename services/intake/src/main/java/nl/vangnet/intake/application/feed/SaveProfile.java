package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vangnet.intake.application.DecisionAudit;
import nl.vangnet.intake.application.feed.FeedEntry.Origin;
import nl.vangnet.intake.domain.feed.ProfileCheck;
import nl.vangnet.intake.domain.feed.ProfileCheck.Checked;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** Saves the next version of a profile, if it is right and nobody else was first. */
@ApplicationScoped
class SaveProfile {

    private final FeedStore store;
    private final DecisionAudit audit;
    private final Event<FeedsChanged> changes;
    private final Clock clock;

    SaveProfile(FeedStore store, DecisionAudit audit, Event<FeedsChanged> changes, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param basedOn the version that the user started from; null to replace whatever is there */
    @Transactional
    Saving byUser(ProfileDraft draft, @Nullable Integer basedOn, String by) {
        store.lock();
        Optional<FeedEntry> there = store.find(draft.name());
        if (there.isPresent()) {
            FeedEntry current = there.get();
            if (current.origin() == Origin.FILE) {
                return new Saving.FromFile(current);
            }
            if (basedOn != null && current.version() != basedOn) {
                return new Saving.Outdated(current);
            }
        }
        Saving saving = save(draft, there, Origin.CONSOLE, by);
        if (saving instanceof Saving.Saved) {
            audit.decided(List.of(), "feed profile saved: " + draft.name());
        }
        return saving;
    }

    /** The profile of a file of the installation: it comes before what people saved, and is saved only if it differs. */
    @Transactional
    Saving byFile(ProfileDraft draft, String file) {
        store.lock();
        Optional<FeedEntry> there = store.find(draft.name());
        Checked checked = check(draft, 0);
        if (there.isPresent()
                && there.get().origin() == Origin.FILE
                && checked instanceof Checked.Good good
                && ProfileDraft.of(good.profile()).equals(there.get().profile())) {
            return new Saving.Saved(there.get());
        }
        return save(draft, there, Origin.FILE, file);
    }

    /** The file of this profile is gone: what it said stays, and can be changed on the console from now on. */
    @Transactional
    void releaseFile(FeedEntry entry) {
        store.lock();
        store.put(new FeedEntry(
                entry.profile(),
                entry.version() + 1,
                Origin.CONSOLE,
                entry.pause(),
                clock.instant(),
                entry.changedBy()));
        changes.fire(new FeedsChanged());
    }

    private Saving save(ProfileDraft draft, Optional<FeedEntry> there, Origin origin, String by) {
        int version = there.map(FeedEntry::version).orElse(0) + 1;
        return switch (check(draft, version)) {
            case Checked.Bad bad -> new Saving.Invalid(bad.problems());
            case Checked.Good good -> {
                ProfileDraft profile = ProfileDraft.of(good.profile());
                FeedEntry entry = new FeedEntry(
                        profile, version, origin, there.map(FeedEntry::pause).orElse(null), clock.instant(), by);
                store.put(entry);
                changes.fire(new FeedsChanged());
                yield new Saving.Saved(entry);
            }
        };
    }

    private Checked check(ProfileDraft draft, int version) {
        Map<String, String> claimed = store.owners(draft.senders()).entrySet().stream()
                .filter(owner -> !owner.getValue().equals(draft.name()))
                // A sender that was only sighted belongs to whoever names it.
                .filter(owner ->
                        store.find(owner.getValue()).map(FeedEntry::configured).orElse(false))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ProfileCheck.check(draft, version, sender -> Optional.ofNullable(claimed.get(sender)));
    }
}
