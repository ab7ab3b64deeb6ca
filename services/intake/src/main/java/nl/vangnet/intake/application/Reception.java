package nl.vangnet.intake.application;

import java.util.concurrent.CompletableFuture;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.Outcome;

/** A message that was read, with the outcome that comes once it is durable. */
public record Reception(MessageFacts facts, CompletableFuture<Outcome> outcome) {}
