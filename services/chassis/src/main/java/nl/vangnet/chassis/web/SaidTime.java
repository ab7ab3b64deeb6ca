package nl.vangnet.chassis.web;

/**
 * A moment as people say it.
 *
 * @param text {@code today 18:05}
 * @param exact date, time and zone in full, for hover and screen readers
 * @param iso ISO 8601 with offset, for {@code <time datetime>}
 */
public record SaidTime(String text, String exact, String iso) {}
