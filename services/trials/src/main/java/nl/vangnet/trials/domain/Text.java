package nl.vangnet.trials.domain;

/** A sentence in the two languages of the hospital. */
public record Text(String english, String dutch) {}
