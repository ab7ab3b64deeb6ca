package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What in the record led to a finding: a kind, which each language has a sentence for, and the values in that sentence. */
public record Evidence(Kind kind, List<String> values) {

    /** The values of each kind are named beside it. */
    public enum Kind {
        /** No values. */
        CONFIRMED,
        /** No values. */
        REJECTED,
        /** No values. */
        NOT_CONFIRMED_YET,
        /** The mode. */
        MODE,
        /** No values. */
        MODE_MISSING,
        /** The scores, as {@code PDI 23}. */
        SCORES,
        /** The scores that there are. */
        SCORES_INCOMPLETE,
        /** The stage that has not been filled in. */
        NOT_SCREENED_YET,
        /** When it was answered. */
        SCREENED_TOO_LATE,
        /** The scores of stage 1, which point towards symptoms and do not prove them. */
        EARLY_SCREEN_POSITIVE,
        /** The scores of stage 1, which do not rule symptoms out. */
        EARLY_SCREEN_NEGATIVE,
        /** The years. */
        AGE,
        /** No values. */
        AGE_MISSING,
        /** The language. */
        LANGUAGE,
        /** No values. */
        LANGUAGE_MISSING,
        /** When it opens. */
        WINDOW_OPENS,
        /** Until when it is open. */
        WINDOW_OPEN_UNTIL,
        /** When it closed. */
        WINDOW_CLOSED,
        /** When the assessment had to be done. */
        ASSESSMENT_WAS_DUE,
        /** The guards and routes seen in the visit's codes. */
        IN_RECORD,
        /** The guards and routes that are a reason to ask. */
        HINT_IN_RECORD,
        /** No values: nothing is coded, which proves nothing. */
        NOT_IN_RECORD,
        /** No values. */
        CONFIRMED_WITHOUT,
        /** No values. */
        NOT_APPLICABLE
    }

    public Evidence {
        values = List.copyOf(values);
    }

    static Evidence of(Kind kind, Object... values) {
        return new Evidence(kind, Arrays.stream(values).map(Object::toString).toList());
    }

    static Evidence at(Kind kind, Instant instant) {
        return new Evidence(kind, List.of(instant.toString()));
    }

    /** Whether an open finding is reason enough to start asking. */
    boolean pointsTowards() {
        return kind == Kind.EARLY_SCREEN_POSITIVE;
    }
}
