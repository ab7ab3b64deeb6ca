package nl.vangnet.local.process;

/** How a part is doing. */
public enum PartState {
    /** Its process runs and is not ready yet, or is no longer. */
    STARTING,
    READY,
    /** Its process died, and is being started again. */
    RESTARTING,
    STOPPED
}
