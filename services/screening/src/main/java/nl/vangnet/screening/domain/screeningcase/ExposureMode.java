package nl.vangnet.screening.domain.screeningcase;

/** How somebody was exposed (clinical.md 2.1, A1 to A4). */
public enum ExposureMode {
    EXPERIENCED,
    WITNESSED,
    LEARNED,
    OCCUPATIONAL
}
