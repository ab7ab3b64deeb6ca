package nl.vangnet.trials.domain;

/** The score on one instrument; {@code complete} is false when items without an answer leave it open. */
public record Score(String instrument, int value, boolean complete) {

    boolean reaches(int cutoff) {
        return complete && value >= cutoff;
    }

    boolean staysBelow(int cutoff) {
        return complete && value < cutoff;
    }
}
