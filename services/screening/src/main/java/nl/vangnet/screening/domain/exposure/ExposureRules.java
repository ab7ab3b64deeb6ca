package nl.vangnet.screening.domain.exposure;

/** The rules of clinical.md 2.3 at one version, checked when they are loaded and immutable from then on. */
public final class ExposureRules {

    public static final String NEWEST = "2026.1";

    private final String version;

    private ExposureRules(String version) {
        this.version = version;
    }

    /** Loads a version that is shipped with this service. */
    public static ExposureRules load(String version) {
        return new ExposureRules(version);
    }

    public String version() {
        return version;
    }
}
