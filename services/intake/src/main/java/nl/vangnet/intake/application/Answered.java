package nl.vangnet.intake.application;

import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.Outcome;

/** A message was stored, or found to be stored already, and its sender may be answered. */
public record Answered(MessageFacts facts, Outcome outcome) {}
