package nl.vangnet.trials.adapter.web;

/**
 * A criterion with its finding, as a page shows it.
 *
 * @param chip the class of the chip that carries the finding
 * @param ask what to ask; empty when it is settled
 */
public record FindingLine(
        String number, boolean exclusion, String text, String chip, String finding, String why, String ask) {}
