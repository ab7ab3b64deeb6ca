package nl.vangnet.intake.application.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.ProfileDraft;

/** Where feeds are kept. Whatever writes does so in the caller's transaction. */
public interface FeedStore {

    /** A number that grows with each change of a feed or a code map. */
    long revision();

    /** All feeds with the rows of their code maps, as of one moment. */
    State load();

    /**
     * Grows the revision and keeps other writers out until the transaction ends, so that what is read now still holds
     * when it is written.
     */
    void lock();

    /** All feeds that are left, by name. */
    List<FeedEntry> all();

    Optional<FeedEntry> find(String name);

    /** The names of the feeds, of these senders, by sender. */
    Map<String, String> owners(Collection<String> senders);

    /**
     * Writes the feed as it is to be. Its senders move here from the feeds that they belong to; what waits from them
     * moves along, with the unmapped codes of feeds from which nothing is left, and those feeds are no longer listed. A
     * version that is new goes into the history as well.
     */
    void put(FeedEntry entry);

    void pause(String name, FeedEntry.Pause pause);

    void resume(String name);

    List<FeedVersion> history(String name);

    /** Adds feeds that were sighted, unless they or their senders are there already. */
    void sight(Collection<ProfileDraft> feeds);

    /**
     * The feeds as of one moment.
     *
     * @param codeMaps by feed; {@link CodeMaps#ALL_FEEDS} is one of them
     */
    record State(long revision, List<FeedEntry> feeds, Map<String, CodeMap> codeMaps) {

        public State {
            feeds = List.copyOf(feeds);
            codeMaps = Map.copyOf(codeMaps);
        }
    }
}
