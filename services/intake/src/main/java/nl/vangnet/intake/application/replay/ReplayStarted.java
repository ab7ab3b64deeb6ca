package nl.vangnet.intake.application.replay;

import java.util.UUID;

/** Fired in the transaction that starts a job, so that the worker need not be asked for. */
public record ReplayStarted(UUID job) {}
