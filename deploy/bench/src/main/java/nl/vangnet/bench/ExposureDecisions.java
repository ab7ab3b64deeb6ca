package nl.vangnet.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.vangnet.screening.domain.exposure.CodingSystem;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureRule;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Exposure decisions with their reasons, on one core, beside the same code rules as HAPI FHIRPath. Both begin with what
 * was parsed; FHIRPath tells which rules fire and no more, while a decision weighs them and says where each was met.
 */
final class ExposureDecisions implements Benchmark {

    private static final int VISITS = 2_000;
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long RUN_NANOS = 5_000_000_000L;
    private static final double GOAL_PER_SECOND = 500_000;
    private static final double GOAL_TIMES = 200;

    @Override
    public void run(Path home) throws Exception {
        ExposureRules rules = ExposureRules.load(ExposureRules.NEWEST);
        FhirPathRules fhirPath = new FhirPathRules(rules);
        List<CodedVisit> visits = CodedVisit.some(rules, VISITS);
        List<VisitEvidence> evidence = visits.stream().map(CodedVisit::evidence).toList();
        List<Bundle> bundles = visits.stream().map(CodedVisit::bundle).toList();
        Report.say(
                "%d visits of %.1f codes; %d lines of ICD-10-CM, %d of the WHO's edition; rule set %s",
                VISITS,
                visits.stream()
                        .mapToInt(visit -> visit.codes().size())
                        .average()
                        .orElseThrow(),
                fhirPath.size(CodingSystem.CM),
                fhirPath.size(CodingSystem.WHO),
                rules.version());

        int differing = compare(rules, fhirPath, visits, evidence, bundles);
        Report.say("rules that fire, both ways      %5d visits the same, %d different", VISITS - differing, differing);

        OneCore.Work decide =
                i -> ExposureScreening.screen(evidence.get(i), rules).reasons().size();
        OneCore.Work evaluate =
                i -> fhirPath.fired(visits.get(i).edition(), bundles.get(i)).size();
        OneCore.perSecond(decide, VISITS, WARM_UP_NANOS);
        OneCore.perSecond(evaluate, VISITS, WARM_UP_NANOS);
        double peer = OneCore.perSecond(evaluate, VISITS, RUN_NANOS);
        double ours = OneCore.perSecond(decide, VISITS, RUN_NANOS);
        Report.say("HAPI FHIRPath, one core         %,9.0f/s", peer);
        Report.say(
                "decisions with reasons, one core %,8.0f/s   goal %,.0f/s   %,.0f times FHIRPath, goal %.0f",
                ours, GOAL_PER_SECOND, ours / peer, GOAL_TIMES);
        if (differing > 0) {
            throw new IllegalStateException("the two do not say the same; the numbers compare nothing");
        }
    }

    private static int compare(
            ExposureRules rules,
            FhirPathRules fhirPath,
            List<CodedVisit> visits,
            List<VisitEvidence> evidence,
            List<Bundle> bundles) {
        int differing = 0;
        for (int i = 0; i < visits.size(); i++) {
            Set<String> fired = fhirPath.fired(visits.get(i).edition(), bundles.get(i));
            Set<String> reasons = named(rules, ExposureScreening.screen(evidence.get(i), rules));
            if (!fired.equals(reasons)) {
                differing++;
                if (differing <= 3) {
                    Report.say("%s: FHIRPath %s, decision %s", visits.get(i), fired, reasons);
                }
            }
        }
        return differing;
    }

    /** The rules of the table among the reasons: the row rest is what the table leaves. */
    private static Set<String> named(ExposureRules rules, ExposureDecision decision) {
        Set<String> named = new TreeSet<>();
        decision.reasons()
                .forEach(reason -> rules.named(reason.rule())
                        .filter(rule -> !rule.isRest())
                        .map(ExposureRule::rule)
                        .ifPresent(named::add));
        return named;
    }
}
