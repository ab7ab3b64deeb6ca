package nl.vangnet.screening.domain.risk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.ItemCodes;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitSigns;
import nl.vangnet.screening.domain.visit.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a hospital scores: which items at how many points. The paper names its items and publishes no weights that we have
 * read, so without the hospital's own each item is one point. Pure: the same visit gives the same score.
 */
public final class RiskScoring {

    /** Which codes say what of which item. */
    private static final String CODES = "/risk/items-2026.1.csv";

    private final String version;
    private final String source;
    private final Map<RiskItem, Integer> points;
    private final @Nullable Integer cutoff;
    private final boolean completeHistory;
    private final ItemCodes<RiskItem> codes;

    /**
     * @param version by which a score names its items, weights and cut-off
     * @param source where the weights and the cut-off come from
     * @param points of the items that are used
     * @param cutoff positive from here, or null for none
     * @param completeHistory the hospital's messages list every diagnosis that it knows of a patient, so that one which is
     *     not among them is absent
     */
    public RiskScoring(
            String version,
            String source,
            Map<RiskItem, Integer> points,
            @Nullable Integer cutoff,
            boolean completeHistory) {
        if (points.isEmpty() || points.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a risk score needs items, and none of less than nothing: " + points);
        }
        this.version = version;
        this.source = source;
        this.points = new EnumMap<>(points);
        this.cutoff = cutoff;
        this.completeHistory = completeHistory;
        this.codes = ItemCodes.ofResource(RiskItem.class, CODES);
    }

    /** Where the weights and the cut-off come from. */
    public String source() {
        return source;
    }

    public RiskScore score(RiskEvidence evidence) {
        List<RiskFinding> findings = new ArrayList<>();
        points.forEach((item, weight) -> findings.add(finding(item, weight, evidence)));
        return new RiskScore(version, findings, cutoff);
    }

    private RiskFinding finding(RiskItem item, int weight, RiskEvidence evidence) {
        Visit visit = evidence.visit();
        return switch (item) {
            case PTSD_DIAGNOSIS, PSYCHIATRIC_DIAGNOSIS, SUBSTANCE_USE, TOBACCO_USE, INTENTIONAL_INJURY ->
                ofCodes(item, weight, visit);
            case FEMALE_SEX -> ofSex(item, weight, visit.patient().sex());
            case INTENSIVE_CARE -> ofIntensiveCare(item, weight, visit);
            case EARLIER_TRAUMA_VISIT ->
                evidence.earlierTraumaVisit() == null
                        ? unknown(item, weight)
                        : present(item, weight, new RiskSource.EarlierVisit(evidence.earlierTraumaVisit()));
            case ETHNICITY, INSURANCE -> unknown(item, weight);
        };
    }

    private RiskFinding ofCodes(RiskItem item, int weight, Visit visit) {
        Optional<StatedCode> yes = saying(true, item, visit).findFirst();
        if (yes.isPresent()) {
            return present(item, weight, new RiskSource.Stated(yes.get()));
        }
        Optional<StatedCode> no = saying(false, item, visit).findFirst();
        if (no.isPresent()) {
            return absent(item, weight, new RiskSource.Stated(no.get()));
        }
        // Messages without any diagnosis say nothing of it, however complete they are otherwise.
        boolean listed = completeHistory && item.isDiagnosis() && !visit.codes().isEmpty();
        return listed ? absent(item, weight, new RiskSource.WholeList()) : unknown(item, weight);
    }

    private Stream<StatedCode> saying(boolean yes, RiskItem item, Visit visit) {
        return visit.codes().stream()
                .filter(code ->
                        codes.says(item, code).filter(said -> said == yes).isPresent());
    }

    private static RiskFinding ofSex(RiskItem item, int weight, Sex sex) {
        return switch (sex) {
            case FEMALE -> present(item, weight, new RiskSource.Person());
            case MALE, OTHER -> absent(item, weight, new RiskSource.Person());
            case UNKNOWN -> unknown(item, weight);
        };
    }

    /** Who is still here may come to intensive care yet, and a stay of which no place is known says nothing. */
    private static RiskFinding ofIntensiveCare(RiskItem item, int weight, Visit visit) {
        Optional<StatedCode> sign = visit.signs().stream()
                .filter(code -> code.code().equals(VisitSigns.INTENSIVE_CARE))
                .findFirst();
        if (sign.isPresent()) {
            return present(item, weight, new RiskSource.Stated(sign.get()));
        }
        boolean over = visit.status() == VisitStatus.DISCHARGED && visit.location() != null;
        return over ? absent(item, weight, new RiskSource.WholeStay()) : unknown(item, weight);
    }

    private static RiskFinding present(RiskItem item, int weight, RiskSource source) {
        return new RiskFinding(item, Presence.PRESENT, weight, source);
    }

    private static RiskFinding absent(RiskItem item, int weight, RiskSource source) {
        return new RiskFinding(item, Presence.ABSENT, weight, source);
    }

    private static RiskFinding unknown(RiskItem item, int weight) {
        return new RiskFinding(item, Presence.UNKNOWN, weight, null);
    }
}
