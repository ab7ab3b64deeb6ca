package nl.vangnet.trials.domain;

/**
 * Names a subject within one study, and means nothing outside of it.
 *
 * @param value the whole of it, for keys and identifiers
 * @param said the first characters, for people: {@code OXY-7K2M-9QXR}
 */
public record Pseudonym(String value, String said) {}
