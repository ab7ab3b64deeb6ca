package nl.vangnet.screening.domain.risk;

/** The ten items of Russo 2013 (clinical.md 2.8, S33), in the order of the paper. */
public enum RiskItem {
    PTSD_DIAGNOSIS,
    PSYCHIATRIC_DIAGNOSIS,
    /** Substance use, or a positive blood alcohol. */
    SUBSTANCE_USE,
    TOBACCO_USE,
    FEMALE_SEX,
    /** Bound to the United States. Vangnet reads no ethnicity, so where it is asked for it stays unknown. */
    ETHNICITY,
    /** Bound to the United States. Vangnet reads no insurance, so where it is asked for it stays unknown. */
    INSURANCE,
    INTENTIONAL_INJURY,
    INTENSIVE_CARE,
    EARLIER_TRAUMA_VISIT;

    /** Whether it is a diagnosis, whose absence only a list of all diagnoses tells. */
    boolean isDiagnosis() {
        return this == PTSD_DIAGNOSIS || this == PSYCHIATRIC_DIAGNOSIS || this == SUBSTANCE_USE || this == TOBACCO_USE;
    }
}
