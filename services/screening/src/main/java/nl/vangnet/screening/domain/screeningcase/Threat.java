package nl.vangnet.screening.domain.screeningcase;

/** The three ticks of criterion A (clinical.md 2.1). */
public enum Threat {
    LIFE,
    INJURY,
    SEXUAL_VIOLENCE
}
