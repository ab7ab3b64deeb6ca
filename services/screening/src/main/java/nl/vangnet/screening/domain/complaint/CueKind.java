package nl.vangnet.screening.domain.complaint;

/**
 * What words around an event say about it. The idea is that of NegEx (Chapman 2001) and ConText (Harkema 2009): words
 * with a scope, words that end a scope, and longer phrases in which the same words mean something else.
 */
public enum CueKind {
    /** It did not happen: {@code geen}, {@code denies}. */
    NEGATED,
    /** It happened long ago: {@code VG}, {@code status na}, {@code years ago}. */
    PAST,
    /** The visit looks after something known: {@code hechtingen verwijderen}, {@code cast check}. */
    AFTER_CARE,
    /** It is feared, dreamt or possible: {@code bang voor}, {@code risk of}. */
    IMAGINED,
    /** It happened to somebody else, and not before the patient's eyes: {@code FHx}. */
    SOMEONE_ELSE,
    /** It happened in play or sport, where a blow is no violence. */
    SPORT,
    /** It is one of several illnesses that are thought of; of an accident or of violence that is reason to ask. */
    QUERIED,
    /** The words mean something else here: {@code schot in de rug}, {@code crush on}. */
    OTHER_SENSE,

    /** It happened today or in the last days, so the visit is not about the past. */
    RECENT,
    /** Ends the scope of a negation or a fear: {@code geen pijn na}. */
    CAUSE,
    /** Ends every scope: {@code maar}, {@code nu}. */
    TURN,
    /** Joins a list, over whose commas a negation reaches: {@code of}, {@code or}. */
    LIST,
    /** Looks like a cue and is none: {@code niet alleen}, {@code geen helm}. */
    NO_CUE,
    /** A person close to the patient. */
    CLOSE_PERSON,
    /** A person not close to the patient. */
    OTHER_PERSON,
    /** Makes the person behind it the one who did it: {@code door}, {@code by}. */
    DOER,
    /** The patient saw it: {@code zag}, {@code bystander}. */
    WITNESS,
    /** The patient comes for something else than what is told before: {@code maar hier voor}. */
    HERE_FOR;

    /** Whether an event in its scope does not count. */
    boolean suppresses() {
        return compareTo(OTHER_SENSE) <= 0;
    }
}
