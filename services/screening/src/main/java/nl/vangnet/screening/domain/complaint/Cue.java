package nl.vangnet.screening.domain.complaint;

/**
 * A phrase that says something about the events around it.
 *
 * @param reach how many words far, at most
 */
record Cue(CueKind kind, Scope scope, int reach) implements Meaning {

    /** Words that any cue can reach over. */
    static final int FARTHEST = 60;

    /** Words that a cue itself can take up in a text. */
    static final int LONGEST = 30;

    Cue {
        if (reach < 1 || reach > FARTHEST) {
            throw new IllegalArgumentException("no reach from 1 to %d: %d".formatted(FARTHEST, reach));
        }
    }

    /** Where the events stand that a cue is about. */
    enum Scope {
        /** Behind it, up to the end of its piece of the sentence. */
        AHEAD,
        /** Behind it, over commas. */
        AHEAD_LIST,
        /** Before it, in its piece of the sentence. */
        BACK,
        /** Behind it and before it, in its sentence. */
        SENTENCE,
        /** Anywhere in the complaint. */
        TEXT,
        /** At its own words. */
        HERE
    }
}
