package nl.vangnet.trials.domain;

/**
 * What the case says about one criterion, and why.
 *
 * <p>Seen from the patient: {@code Met} speaks for taking part. An exclusion criterion is met when the patient is clear of
 * it.
 */
public sealed interface Finding {

    String number();

    Evidence evidence();

    /** Settled in the patient's favour. */
    record Met(String number, Evidence evidence) implements Finding {}

    /** Settled against: the patient cannot take part. */
    record NotMet(String number, Evidence evidence) implements Finding {}

    /** The record is silent, or proves nothing. Unknown is never read as not met. */
    record Unknown(String number, Evidence evidence) implements Finding {}
}
