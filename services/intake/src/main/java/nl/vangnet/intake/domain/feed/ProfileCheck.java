package nl.vangnet.intake.domain.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.feed.ProfileProblem.Kind;
import org.jspecify.annotations.Nullable;

/** Makes a profile of a draft, or says what is wrong with each of its fields. */
public final class ProfileCheck {

    private static final int MOST_PER_SECOND = 100_000;
    private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_SILENCE = Duration.ofDays(31);
    private static final int HOURS = 24;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final DraftProblems problems = new DraftProblems();

    private ProfileCheck() {}

    /** What a check came to. */
    public sealed interface Checked {

        /** The profile; its code map is empty and its version is that of the caller. */
        record Good(FeedProfile profile) implements Checked {}

        /** At least one problem. */
        record Bad(List<ProfileProblem> problems) implements Checked {

            public Bad {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Checks a draft.
     *
     * @param owner the feed that a sender belongs to by somebody's decision, if any but this one
     */
    public static Checked check(ProfileDraft draft, int version, Function<String, Optional<String>> owner) {
        ProfileCheck check = new ProfileCheck();
        check.name(draft.name());
        FeedProfile profile = check.profile(draft, version);
        for (String sender : profile.senders()) {
            owner.apply(sender).ifPresent(other -> check.problems.claimed(sender, other));
        }
        List<ProfileProblem> found = check.problems.found();
        return found.isEmpty() ? new Checked.Good(profile) : new Checked.Bad(found);
    }

    /** Reads a draft that was checked when it was stored; its senders are its own. */
    public static Checked stored(ProfileDraft draft, int version) {
        ProfileCheck check = new ProfileCheck();
        FeedProfile profile = check.profile(draft, version);
        List<ProfileProblem> found = check.problems.found();
        return found.isEmpty() ? new Checked.Good(profile) : new Checked.Bad(found);
    }

    private void name(String name) {
        if (!FeedNames.isName(name)) {
            problems.add("name", Kind.BAD_NAME, name);
        } else if (FeedNames.RESERVED.contains(name)) {
            problems.add("name", Kind.NAME_RESERVED, name);
        }
    }

    private FeedProfile profile(ProfileDraft draft, int version) {
        return new FeedProfile(
                draft.name(),
                title(draft.title()),
                version,
                problems.texts("senders", draft.senders(), FeedNames::isSender, Kind.BAD_SENDER),
                problems.texts(
                        "certificates", bare(draft.certificates()), ProfileCheck::isFingerprint, Kind.BAD_FINGERPRINT),
                problems.texts("users", draft.users(), DraftProblems::isShort, Kind.TOO_LONG),
                zone(draft.zone()),
                authorities(draft),
                events(draft),
                CodeMap.EMPTY,
                problems.texts("emergencyLocations", draft.emergencyLocations(), DraftProblems::isShort, Kind.TOO_LONG),
                charset(draft.charset()),
                problems.choices("quirks", draft.quirks(), Set.of(Quirk.values())),
                problems.choice("tests", draft.tests(), Set.of(TestMessages.values()))
                        .orElse(TestMessages.APART),
                silence(draft),
                perSecond(draft.maxPerSecond()));
    }

    private String title(String title) {
        if (title.isBlank()) {
            problems.add("title", Kind.MISSING, "");
        } else if (!DraftProblems.isShort(title)) {
            problems.add("title", Kind.TOO_LONG, title);
        }
        return title.strip();
    }

    private ZoneId zone(String zone) {
        // An offset such as +01:00 is none: it would be an hour off for half of the year.
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add("zone", Kind.UNKNOWN_ZONE, zone);
            return ZoneId.of("UTC");
        }
        return ZoneId.of(zone);
    }

    private Authorities authorities(ProfileDraft draft) {
        Map<String, String> systems = new HashMap<>();
        draft.authorities().forEach((name, uri) -> {
            if (name.isBlank() || !DraftProblems.isShort(name)) {
                problems.add("authorities", name.isBlank() ? Kind.MISSING : Kind.TOO_LONG, name);
            } else if (!DraftProblems.isAbsolute(uri)) {
                problems.add("authorities", Kind.URI_NOT_ABSOLUTE, uri);
            } else {
                systems.put(name, uri);
            }
        });
        problems.few("authorities", systems.size());
        String primary = draft.primaryAuthority();
        if (primary != null && !DraftProblems.isShort(primary)) {
            problems.add("primaryAuthority", Kind.TOO_LONG, primary);
        }
        return new Authorities(systems, primary == null || primary.isBlank() ? null : primary);
    }

    private EventPolicy events(ProfileDraft draft) {
        Map<String, Handling> handlings = new HashMap<>();
        draft.events().forEach((code, handling) -> {
            if (!EVENT.matcher(code).matches()) {
                problems.add("events", Kind.BAD_EVENT, code);
            }
            problems.choice("events", handling, Set.of(Handling.PUBLISH, Handling.IGNORE))
                    .ifPresent(chosen -> handlings.put(code, chosen));
        });
        problems.few("events", handlings.size());
        return new EventPolicy(handlings, draft.refuseUnknownEvents());
    }

    private Charset charset(String name) {
        try {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        } catch (IllegalCharsetNameException notEvenAName) {
            // Said below, as for any other name that is not known.
        }
        problems.add("charset", Kind.UNKNOWN_CHARSET, name);
        return Charset.defaultCharset();
    }

    private Silence silence(ProfileDraft draft) {
        Set<Integer> quiet = new HashSet<>();
        for (Integer hour : draft.quietHours()) {
            if (hour < 0 || hour >= HOURS) {
                problems.add("quietHours", Kind.OUT_OF_RANGE, String.valueOf(hour));
            } else {
                quiet.add(hour);
            }
        }
        if (quiet.size() == HOURS) {
            // An alarm that can never come is one that somebody counts on in vain.
            problems.add("quietHours", Kind.OUT_OF_RANGE, "0-23");
        }
        return new Silence(silentAfter(draft.silentAfter()), quiet);
    }

    private @Nullable Duration silentAfter(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Duration after = Duration.parse(text.strip());
            if (after.compareTo(SHORTEST_SILENCE) < 0 || after.compareTo(LONGEST_SILENCE) > 0) {
                problems.add("silentAfter", Kind.OUT_OF_RANGE, text);
            }
            return after;
        } catch (DateTimeParseException notADuration) {
            problems.add("silentAfter", Kind.BAD_DURATION, text);
            return null;
        }
    }

    private int perSecond(int most) {
        if (most < 0 || most > MOST_PER_SECOND) {
            problems.add("maxPerSecond", Kind.OUT_OF_RANGE, String.valueOf(most));
        }
        return most;
    }

    private static List<String> bare(List<String> fingerprints) {
        return fingerprints.stream()
                .map(text -> text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isFingerprint(String text) {
        return FINGERPRINT.matcher(text).matches();
    }
}
