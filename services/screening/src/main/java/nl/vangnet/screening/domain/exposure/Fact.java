package nl.vangnet.screening.domain.exposure;

/** A fact that codes can state and conditions ask for. The names stand in the fact file, with their codes. */
enum Fact {
    /** A burn or corrosion; its extent is a code of its own. */
    BURN,
    /** Second degree or deeper. */
    DEEP_BURN,
    FIRST_DEGREE_BURN,
    /** A burn of which no closer code tells the degree, or of an organ that has none. */
    BURN_OF_UNKNOWN_DEGREE,
    /** The extent of a burn, said or not. */
    BURN_EXTENT,
    /** Ten per cent of the body surface or more. */
    LARGE_BURN,
    /** Said to be less than that. */
    SMALL_BURN,
    AMPUTATION,
    EYE,
    FACE,
    SHOCK,
    /** A WHO external cause that says that a poisoning was an accident. */
    ACCIDENT_STATED,
    /** An accident is registered (HL7 v2 ACC-1). */
    ACCIDENT_REGISTERED,
    INTENSIVE_CARE,
    /** In the resuscitation room, on a respirator, or triaged with failing vital functions. */
    RESUSCITATION,
    /** Fully conscious (Glasgow Coma Scale 15). */
    ALERT;

    /** Its place in a set of facts. */
    long bit() {
        return 1L << ordinal();
    }

    /** What one code states after all: a degree that it tells is not unknown. */
    static long settled(long stated) {
        boolean degree = (stated & (DEEP_BURN.bit() | FIRST_DEGREE_BURN.bit())) != 0;
        return degree ? stated & ~BURN_OF_UNKNOWN_DEGREE.bit() : stated;
    }
}
