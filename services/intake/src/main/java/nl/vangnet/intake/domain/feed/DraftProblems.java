package nl.vangnet.intake.domain.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vangnet.intake.domain.feed.ProfileProblem.Kind;

/** The problems of one draft as they are found, and the checks that several fields share. */
final class DraftProblems {

    /** A profile is a page that a person keeps; a longer list is a mistake. */
    private static final int MOST = 500;

    private static final int LONGEST = 200;

    private final List<ProfileProblem> found = new ArrayList<>();

    List<ProfileProblem> found() {
        return List.copyOf(found);
    }

    void add(String field, Kind kind, String value) {
        found.add(ProfileProblem.of(field, kind, isShort(value) ? value : value.substring(0, LONGEST)));
    }

    void claimed(String sender, String other) {
        found.add(new ProfileProblem("senders", Kind.SENDER_CLAIMED, sender, other));
    }

    /** The values that are no blank; each of them good, or a problem of that kind. */
    Set<String> texts(String field, Collection<String> values, Predicate<String> good, Kind kind) {
        Set<String> kept = new HashSet<>();
        for (String value : values) {
            String text = value.strip();
            if (!text.isEmpty() && !good.test(text)) {
                add(field, kind, text);
            } else if (!text.isEmpty()) {
                kept.add(text);
            }
        }
        few(field, kept.size());
        return kept;
    }

    void few(String field, int size) {
        if (size > MOST) {
            add(field, Kind.TOO_MANY, String.valueOf(size));
        }
    }

    <E extends Enum<E>> Set<E> choices(String field, List<String> names, Set<E> choices) {
        return names.stream()
                .map(name -> choice(field, name, choices))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    <E extends Enum<E>> Optional<E> choice(String field, String name, Set<E> choices) {
        Optional<E> chosen =
                choices.stream().filter(choice -> choice.name().equals(name)).findFirst();
        if (chosen.isEmpty()) {
            add(field, Kind.UNKNOWN_CHOICE, name);
        }
        return chosen;
    }

    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    static boolean isAbsolute(String text) {
        try {
            return isShort(text) && new URI(text).isAbsolute();
        } catch (URISyntaxException noUri) {
            return false;
        }
    }
}
