package nl.vangnet.trials.domain;

/** The short name of a trial, as in its topic: {@code oxytocin}, {@code cgt}. */
public record TrialId(String value) {

    public TrialId {
        if (!value.matches("[a-z][a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("not a trial id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
