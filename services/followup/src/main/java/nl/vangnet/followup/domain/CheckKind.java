package nl.vangnet.followup.domain;

/** The checks that the protocol asks for, in the order in which they come (clinical brief 5.1). */
public enum CheckKind {
    /** Screening again, whatever the first stage said: early scores misjudge in both directions (5.3 row 15). */
    STAGE2(false),
    /** The contact within a month that guidelines ask for everybody who was exposed (NICE NG116 1.6.4). */
    MONTH1_CONTACT(false),
    /** Six weeks. */
    FU1(true),
    /** Three months. */
    FU2(true),
    /** Six months. */
    FU3(true);

    private final boolean afterScreeningOnly;

    CheckKind(boolean afterScreeningOnly) {
        this.afterScreeningOnly = afterScreeningOnly;
    }

    /** Whether a case in this state asks for the check. */
    boolean isWantedIn(CaseState state) {
        return switch (state) {
            case DETECTED, CLOSED -> false;
            case CONFIRMED -> !afterScreeningOnly;
            case SCREENED -> true;
        };
    }
}
