package nl.vangnet.trials.domain;

import java.util.List;

/** The outcome of reading one case against one protocol, with the findings that explain it. */
public sealed interface ScreeningDecision {

    /** One finding per criterion, in protocol order. */
    List<Finding> findings();

    /** Every criterion is settled in the patient's favour. */
    record PotentialCandidate(List<Finding> findings) implements ScreeningDecision {}

    /** Nothing rules the patient out, and {@code open} has to be asked. */
    record NeedsReview(List<Finding> findings, List<Finding.Unknown> open) implements ScreeningDecision {}

    /** Nothing rules the patient out, but it is too early to ask: {@code awaited} are the triggers that are not met yet. */
    record TooEarly(List<Finding> findings, List<Finding.Unknown> awaited) implements ScreeningDecision {}

    /** At least one criterion rules the patient out; {@code reasons} are the findings that do. */
    record Ineligible(List<Finding> findings, List<Finding.NotMet> reasons) implements ScreeningDecision {}
}
