package nl.vangnet.screening.domain.exposure;

/** Who is asked first when a visit is SPECIAL (clinical.md 2.3 rows 3, 4 and 23). */
public enum SafetyRoute {
    /** Psychiatric liaison. */
    SELF_HARM,
    /** Meldcode huiselijk geweld en kindermishandeling. */
    MALTREATMENT,
    /** Centrum Seksueel Geweld. */
    SEXUAL_VIOLENCE
}
