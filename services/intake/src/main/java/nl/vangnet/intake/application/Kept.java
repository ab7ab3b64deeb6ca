package nl.vangnet.intake.application;

import nl.vangnet.intake.domain.Outcome;
import nl.vangnet.intake.domain.Received;

/** A message of a batch with what storing it came to. */
public record Kept(Received message, Outcome outcome) {}
