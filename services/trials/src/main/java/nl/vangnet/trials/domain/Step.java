package nl.vangnet.trials.domain;

/** A candidate after something happened to it, and what that was. */
public record Step(Candidate candidate, Change change) {}
