package nl.vangnet.screening.domain.exposure;

/** A fact that codes can state and conditions ask for. The names stand in the fact file, with their codes. */
enum Fact {
    BURN,
    /** Second degree or deeper. */
    DEEP_BURN,
    /** First degree. */
    SHALLOW_BURN,
    /** Ten per cent of the body surface or more. */
    LARGE_BURN,
    AMPUTATION,
    EYE,
    FACE,
    SHOCK,
    ACCIDENT_STATED
}
