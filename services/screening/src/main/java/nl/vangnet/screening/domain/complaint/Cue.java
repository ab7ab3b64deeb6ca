package nl.vangnet.screening.domain.complaint;

/**
 * A phrase that says something about the events around it.
 *
 * @param reach how many words far, at most
 */
record Cue(CueKind kind, Scope scope, int reach) implements Meaning {

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
