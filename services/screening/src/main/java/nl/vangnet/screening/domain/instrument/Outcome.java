package nl.vangnet.screening.domain.instrument;

/** What a score, or a screening of several, says. Incomplete is never read as negative. */
public enum Outcome {
    POSITIVE,
    NEGATIVE,
    INCOMPLETE
}
