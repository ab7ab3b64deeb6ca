package nl.vangnet.intake.application.delivery;

import java.time.Duration;

/**
 * How long and how often an answer is tried.
 *
 * @param firstPause after the first failure; each next one is twice as long
 * @param longestPause the most between two attempts
 * @param giveUpAfter how long it is tried at all
 * @param lease how long one attempt may take before another process may make the next
 * @param atOnce how many are sent beside each other
 * @param remembered how long the outcome is kept for looking at
 */
public record DeliveryPolicy(
        Duration firstPause,
        Duration longestPause,
        Duration giveUpAfter,
        Duration lease,
        int atOnce,
        Duration remembered) {

    /** The pause after this many failures, from one on. */
    public Duration pause(int failures) {
        // Thirty doublings of a second are more than any limit.
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 30));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
