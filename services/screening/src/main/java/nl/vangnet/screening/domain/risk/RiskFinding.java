package nl.vangnet.screening.domain.risk;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one item.
 *
 * @param points what it adds when it is present
 * @param source where it comes from; null exactly when it is unknown
 */
public record RiskFinding(
        RiskItem item,
        Presence presence,
        int points,
        @Nullable RiskSource source) {

    public RiskFinding {
        if ((presence == Presence.UNKNOWN) != (source == null)) {
            throw new IllegalArgumentException("what is known has a source, and only that: " + item);
        }
    }
}
