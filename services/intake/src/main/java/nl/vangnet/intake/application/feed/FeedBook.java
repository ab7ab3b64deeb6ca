package nl.vangnet.intake.application.feed;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.jspecify.annotations.Nullable;

/** The feeds as people keep them: what is configured, by whom, since when. Every change is audited. */
public interface FeedBook {

    /** Longest reason of a pause: a few sentences. */
    int LONGEST_REASON = 500;

    /** All feeds by name; those from which nothing is left are not among them. */
    List<FeedEntry> all();

    Optional<FeedEntry> find(String name);

    /** The usual profile as a draft, to start a new feed with. */
    ProfileDraft blank();

    /**
     * Saves a new feed or the next version of one. A sender that was only sighted moves here from the feed that was made
     * for it: what waits there moves along; what is done keeps the name that it came under.
     *
     * @param basedOn the version that the user started from; 0 for a new feed or one that was only sighted
     * @param by the user
     */
    Saving save(ProfileDraft draft, int basedOn, String by);

    /** Newest first. */
    List<FeedVersion> history(String name);

    /**
     * Has the messages of this feed held, answered as always, until it is resumed.
     *
     * @param reason in the user's words, not blank
     * @return whether it was not paused before
     * @throws IllegalArgumentException if there is no such feed, or the reason is blank or too long
     */
    boolean pause(String name, String reason, String by);

    /**
     * Lets new messages through at once and starts a replay of those that were held for the pause, in order of arrival.
     *
     * @return the replay; empty if the feed was not paused or nothing was held
     */
    Optional<ReplayJob> resume(String name, String by);

    /** The profile as JSON, as {@link #importProfile} takes it; empty without such a feed. */
    Optional<String> exportProfile(String name);

    /**
     * Saves the profile of a JSON file, as a new feed or as the next version of the feed that it names.
     *
     * @param basedOn as for {@link #save}; null to replace whatever is there
     */
    Saving importProfile(String json, @Nullable Integer basedOn, String by);
}
