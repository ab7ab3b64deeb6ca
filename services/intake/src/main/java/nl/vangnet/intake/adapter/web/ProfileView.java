package nl.vangnet.intake.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import nl.vangnet.intake.domain.feed.ProfileProblem;
import nl.vangnet.intake.domain.feed.Quirk;
import org.jspecify.annotations.Nullable;

/**
 * The form of a feed's profile.
 *
 * @param feed what is there now; null for a new one
 * @param basedOn the version that the user started from
 * @param outdated whether somebody else saved it in the meantime
 * @param sighted senders that were seen and belong to no configured feed yet
 */
public record ProfileView(
        @Nullable FeedEntry feed,
        ProfileDraft draft,
        int basedOn,
        List<ProfileProblem> problems,
        boolean isOutdated,
        List<String> sighted) {

    /** Rows to fill in besides those that are there; more appear once these are saved. */
    private static final int EMPTY_ROWS = 3;

    private static final int HOURS = 24;

    /** Two fields beside each other. */
    public record Pair(String key, String value) {}

    /** A box to tick. */
    public record Tick(String value, String label, boolean isChosen) {}

    /** Whether the name can still be chosen: messages are stored with it, so it stays once a feed is configured. */
    public boolean isNameFree() {
        return feed == null || !feed.configured();
    }

    /** Profiles from files are shown and not changed here. */
    public boolean isFixed() {
        return feed != null && feed.origin() == FeedEntry.Origin.FILE;
    }

    public String action() {
        return feed == null ? "/intake/feeds/new" : "/intake/feeds/" + feed.name() + "/profile";
    }

    public List<ProfileProblem> problemsOf(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }

    public String senders() {
        return String.join("\n", draft.senders());
    }

    public String certificates() {
        return String.join("\n", draft.certificates());
    }

    public String users() {
        return String.join("\n", draft.users());
    }

    public String emergencyLocations() {
        return String.join("\n", draft.emergencyLocations());
    }

    public List<Pair> authorities() {
        return rows(draft.authorities());
    }

    public List<Pair> events() {
        return rows(draft.events());
    }

    public List<Tick> quirks() {
        return Stream.of(Quirk.values())
                .map(quirk ->
                        new Tick(quirk.name(), quirk.name(), draft.quirks().contains(quirk.name())))
                .toList();
    }

    public List<Tick> quietHours() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Tick(
                        String.valueOf(hour),
                        String.format("%02d", hour),
                        draft.quietHours().contains(hour)))
                .toList();
    }

    public String silentAfter() {
        return Minutes.ofIso(draft.silentAfter());
    }

    private static List<Pair> rows(Map<String, String> map) {
        return Stream.concat(
                        new TreeMap<>(map).entrySet().stream().map(row -> new Pair(row.getKey(), row.getValue())),
                        Stream.generate(() -> new Pair("", "")).limit(EMPTY_ROWS))
                .toList();
    }
}
