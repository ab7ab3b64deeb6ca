package nl.vangnet.screening.domain.exposure;

/** The rules that are no row of the table: what happens to everything that the table does not name. */
public enum NamedRule {
    /** A reason is stated, and no row names it. */
    NO_RULE("no-rule", ExposureClass.EXCLUDE),
    /** No reason at all (MedCom without consent): unknown is never negative. */
    NO_REASON("no-reason", ExposureClass.REVIEW),
    /** An injury or cause that no row names, or that its edition does not have, is not dropped. */
    UNLISTED_INJURY("unlisted-injury", ExposureClass.REVIEW),
    /** A code of a system that we do not know, without words: nobody can say what it means. */
    UNKNOWN_CODE("unknown-code", ExposureClass.REVIEW),
    /** Words in a complaint (clinical.md 2.6): a weak signal, never more than a review. */
    COMPLAINT_TEXT("complaint-text", ExposureClass.REVIEW),
    /** An ICD-10 code whose edition is not stated, of interest in either. */
    UNKNOWN_EDITION("unknown-edition", ExposureClass.REVIEW);

    private final String id;
    private final ExposureClass exposureClass;

    NamedRule(String id, ExposureClass exposureClass) {
        this.id = id;
        this.exposureClass = exposureClass;
    }

    public String id() {
        return id;
    }

    public ExposureClass exposureClass() {
        return exposureClass;
    }
}
