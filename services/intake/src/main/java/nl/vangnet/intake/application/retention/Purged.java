package nl.vangnet.intake.application.retention;

/** How many rows a purge took away. */
public record Purged(long published, long errors, long jobs, long identifiers) {

    public long total() {
        return published + errors + jobs + identifiers;
    }
}
