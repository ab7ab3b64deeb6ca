package nl.vangnet.screening.domain.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of one visit. A hint, not validated in the Netherlands, and never a reason to leave anybody out.
 *
 * @param version of the items, weights and cut-off
 * @param findings one for each item that is used, in the order of the items
 * @param cutoff positive from here, or null when the hospital has set none
 */
public record RiskScore(
        String version,
        List<RiskFinding> findings,
        @Nullable Integer cutoff) {

    public RiskScore {
        findings = List.copyOf(findings);
    }

    /** What can be said with what is known. */
    public enum Result {
        /** At the cut-off or above it, whatever the unknown items are. */
        AT_CUTOFF,
        /** Below the cut-off, whatever the unknown items are. */
        BELOW_CUTOFF,
        /** Every item is known, and no cut-off is set. */
        COUNTED,
        /** The unknown items would decide. */
        COULD_NOT_ASSESS
    }

    /** The points of what is known to be present. */
    public int atLeast() {
        return points(Presence.PRESENT);
    }

    /** The points if all that is unknown were present. */
    public int atMost() {
        return atLeast() + points(Presence.UNKNOWN);
    }

    /** The points if everything were present. */
    public int possible() {
        return findings.stream().mapToInt(RiskFinding::points).sum();
    }

    public int unknown() {
        return (int) findings.stream()
                .filter(finding -> finding.presence() == Presence.UNKNOWN)
                .count();
    }

    public Result result() {
        if (cutoff == null) {
            return unknown() == 0 ? Result.COUNTED : Result.COULD_NOT_ASSESS;
        }
        if (atLeast() >= cutoff) {
            return Result.AT_CUTOFF;
        }
        return atMost() < cutoff ? Result.BELOW_CUTOFF : Result.COULD_NOT_ASSESS;
    }

    private int points(Presence presence) {
        return findings.stream()
                .filter(finding -> finding.presence() == presence)
                .mapToInt(RiskFinding::points)
                .sum();
    }
}
