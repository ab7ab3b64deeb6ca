package nl.vangnet.screening.domain.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the events of a complaint by the cues around them. */
final class Context {

    private static final List<CueKind> AGAINST = List.of(
            CueKind.OTHER_SENSE,
            CueKind.NEGATED,
            CueKind.PAST,
            CueKind.AFTER_CARE,
            CueKind.IMAGINED,
            CueKind.QUERIED,
            CueKind.SPORT,
            CueKind.SOMEONE_ELSE);

    /** Words between a person and what happened to him. */
    private static final int SUBJECT_REACH = 5;

    private final Cues cues;

    Context(Cues cues) {
        this.cues = cues;
    }

    /** A judgement: whose event it is, and the kind and place of what speaks against it. */
    record Judgement(
            Role role, @Nullable CueKind against, @Nullable Place cue) {}

    Judgement judge(FoundTerm found) {
        Role role = role(found);
        for (CueKind kind : AGAINST) {
            Place cue = despite(found, kind) ? null : reaching(found, kind);
            if (cue != null) {
                return new Judgement(role, kind, cue);
            }
        }
        Place other = despite(found, CueKind.SOMEONE_ELSE) ? null : someoneElse(found, role);
        return new Judgement(role, other == null ? null : CueKind.SOMEONE_ELSE, other);
    }

    private static boolean despite(FoundTerm found, CueKind kind) {
        boolean askable = kind == CueKind.QUERIED && !found.term().event().ownOnly();
        return askable
                || found.term().despite().contains(kind)
                || found.term().event().despite().contains(kind);
    }

    private @Nullable Place reaching(FoundTerm found, CueKind kind) {
        boolean timed = kind == CueKind.PAST || kind == CueKind.AFTER_CARE;
        if (timed && isRecent(found)) {
            return null;
        }
        for (Place cue : near(kind, found)) {
            if (found.parts().stream().anyMatch(part -> cues.reaches(cue, part))) {
                return cue;
            }
        }
        return null;
    }

    private boolean isRecent(FoundTerm found) {
        return near(CueKind.RECENT, found).stream()
                .anyMatch(recent -> found.parts().stream().anyMatch(part -> cues.isSamePiece(recent, part)));
    }

    private Role role(FoundTerm found) {
        if (near(CueKind.WITNESS, found).stream()
                .anyMatch(seen -> seen.overlaps(found.from(), found.to()) || cues.reaches(seen, first(found)))) {
            return Role.WITNESS;
        }
        return subject(found, CueKind.CLOSE_PERSON) != null ? Role.FAMILY : Role.PATIENT;
    }

    private @Nullable Place someoneElse(FoundTerm found, Role role) {
        boolean own = found.term().event().ownOnly();
        if (role == Role.FAMILY && own) {
            return subject(found, CueKind.CLOSE_PERSON);
        }
        if (role == Role.FAMILY) {
            Place reason = cues.last(CueKind.HERE_FOR);
            return reason != null && reason.from() >= found.to() ? reason : null;
        }
        return role == Role.WITNESS ? null : subject(found, CueKind.OTHER_PERSON);
    }

    /** The person of whom the event is told, who is not the one who did it. */
    private @Nullable Place subject(FoundTerm found, CueKind kind) {
        Place first = first(found);
        for (Place person : near(kind, found)) {
            boolean inside = found.parts().stream().anyMatch(part -> part.holds(person));
            int gap = first.from() - person.to();
            boolean near = gap >= 0 && gap < SUBJECT_REACH && cues.isSamePiece(person, first);
            if ((inside || near) && !isDoer(person)) {
                return person;
            }
        }
        return null;
    }

    private boolean isDoer(Place person) {
        return cues.near(CueKind.DOER, person.from(), person.to()).stream()
                .anyMatch(doer -> doer.to() <= person.from() && person.from() - doer.to() < 2);
    }

    private List<Place> near(CueKind kind, FoundTerm found) {
        return cues.near(kind, found.from(), found.to());
    }

    private static Place first(FoundTerm found) {
        return found.parts().getFirst();
    }
}
