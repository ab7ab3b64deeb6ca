package nl.vangnet.intake.application;

import java.time.Duration;

/**
 * How many messages share a commit, how many may wait for one, and how long a sender is kept waiting when too many do.
 */
public record CommitLimits(int batch, int waiting, Duration patience) {}
