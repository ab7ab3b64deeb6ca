package nl.vangnet.intake.application.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.ProfileCheck;
import nl.vangnet.intake.domain.feed.ProfileCheck.Checked;

/** The feeds as of one revision, ready to be asked by every message. */
final class FeedSnapshot {

    private final long revision;
    private final Map<String, Feed> bySender = new HashMap<>();
    private final Map<String, Feed> byName = new HashMap<>();
    private final CodeMap shared;
    private final long sighted;

    private FeedSnapshot(FeedStore.State state) {
        revision = state.revision();
        shared = state.codeMaps().getOrDefault(CodeMaps.ALL_FEEDS, CodeMap.EMPTY);
        for (FeedEntry entry : state.feeds()) {
            Feed feed = feed(entry, state.codeMaps().getOrDefault(entry.name(), CodeMap.EMPTY));
            byName.put(feed.name(), feed);
            feed.profile().senders().forEach(sender -> bySender.put(sender, feed));
        }
        sighted = byName.values().stream().filter(feed -> !feed.configured()).count();
    }

    static FeedSnapshot of(FeedStore.State state) {
        return new FeedSnapshot(state);
    }

    private Feed feed(FeedEntry entry, CodeMap own) {
        Checked checked = ProfileCheck.stored(entry.profile(), entry.version());
        if (!(checked instanceof Checked.Good good)) {
            // Checked before it was stored: this Java knows another set of zones or charsets than the one that did.
            throw new IllegalStateException(
                    "the stored profile of feed " + entry.name() + " cannot be read: " + checked);
        }
        return new Feed(good.profile().withCodes(together(own)), entry.configured(), entry.pause() != null);
    }

    /** The feed's own rows before those of all feeds. */
    private CodeMap together(CodeMap own) {
        if (shared.rows().isEmpty()) {
            return own;
        }
        Map<LocalCode, MappedCode> rows = new HashMap<>(shared.rows());
        // A feed's row for the code of any system also comes before a shared row for this very system.
        rows.keySet().removeIf(code -> own.rows().containsKey(new LocalCode(code.field(), null, code.code())));
        rows.putAll(own.rows());
        return new CodeMap(rows);
    }

    long revision() {
        return revision;
    }

    /** How many feeds nobody has configured. */
    long sighted() {
        return sighted;
    }

    Optional<Feed> ofSender(String sender) {
        return Optional.ofNullable(bySender.get(sender));
    }

    Optional<Feed> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<Feed> all() {
        List<Feed> all = new ArrayList<>(byName.values());
        all.sort((a, b) -> a.name().compareTo(b.name()));
        return all;
    }

    /** The feed of a sender that is new, with the rows that hold for all feeds. */
    Feed unknown(FeedProfile profile) {
        return new Feed(profile.withCodes(shared), false, false);
    }
}
