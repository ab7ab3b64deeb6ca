package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** The feed book over the store. */
@ApplicationScoped
class KeepFeeds implements FeedBook {

    private final FeedStore store;
    private final ProfileJson json;
    private final SaveProfile saveProfile;
    private final PauseFeed pauseFeed;
    private final ReleaseHeld releaseHeld;
    private final ZoneId hospitalZone;

    KeepFeeds(
            FeedStore store,
            ProfileJson json,
            SaveProfile saveProfile,
            PauseFeed pauseFeed,
            ReleaseHeld releaseHeld,
            ZoneId hospitalZone) {
        this.store = store;
        this.json = json;
        this.saveProfile = saveProfile;
        this.pauseFeed = pauseFeed;
        this.releaseHeld = releaseHeld;
        this.hospitalZone = hospitalZone;
    }

    @Override
    public List<FeedEntry> all() {
        return store.all();
    }

    @Override
    public Optional<FeedEntry> find(String name) {
        return store.find(name);
    }

    @Override
    public ProfileDraft blank() {
        return ProfileDraft.usual("", "", List.of(), hospitalZone);
    }

    @Override
    public Saving save(ProfileDraft draft, int basedOn, String by) {
        return saveProfile.byUser(draft, basedOn, by);
    }

    @Override
    public List<FeedVersion> history(String name) {
        return store.history(name);
    }

    @Override
    public boolean pause(String name, String reason, String by) {
        return pauseFeed.pause(name, reason, by);
    }

    @Override
    public Optional<ReplayJob> resume(String name, String by) {
        return pauseFeed.resume(name) ? releaseHeld.of(name, by) : Optional.empty();
    }

    @Override
    public Optional<String> exportProfile(String name) {
        return store.find(name).map(entry -> json.write(entry.profile()));
    }

    @Override
    public Saving importProfile(String text, @Nullable Integer basedOn, String by) {
        try {
            return saveProfile.byUser(json.read(text), basedOn, by);
        } catch (UnreadableProfileException unreadable) {
            return new Saving.Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }
}
