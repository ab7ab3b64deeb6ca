package nl.vangnet.trials.domain;

/** Why a candidate is one no longer. */
public enum WithdrawalReason {
    /** The time in which the trial may ask is over. */
    WINDOW_CLOSED,
    /** The screening case was closed, whatever the reason. */
    CASE_CLOSED,
    /** A criterion turned against the patient. */
    CRITERION
}
