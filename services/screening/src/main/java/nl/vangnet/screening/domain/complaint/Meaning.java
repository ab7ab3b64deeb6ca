package nl.vangnet.screening.domain.complaint;

/** What a phrase of the word lists stands for. */
sealed interface Meaning permits Cue, TermPart {}
