package nl.vangnet.trials.domain;

/** What happened to a candidate. */
public enum Change {
    /** Listed, and not told to the trial: the window has yet to open. */
    LISTED(false),
    /** Told to the trial. */
    OFFERED(true),
    /** The findings or the window changed while the trial knew. */
    UPDATED(true),
    /** Taken back from the trial. */
    WITHDRAWN(true),
    /** Ended without the trial having been told. */
    DROPPED(false),
    /** A corrected trauma time would open a closed window again; people decide. */
    WINDOW_MOVED(false);

    private final boolean published;

    Change(boolean published) {
        this.published = published;
    }

    /** Whether the trial's topic carries it. */
    public boolean published() {
        return published;
    }
}
