package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vangnet.trials.domain.Finding.Met;
import nl.vangnet.trials.domain.Finding.NotMet;
import nl.vangnet.trials.domain.Finding.Unknown;
import nl.vangnet.trials.domain.ScreeningDecision.Ineligible;
import nl.vangnet.trials.domain.ScreeningDecision.NeedsReview;
import nl.vangnet.trials.domain.ScreeningDecision.PotentialCandidate;
import nl.vangnet.trials.domain.ScreeningDecision.TooEarly;

/** Reads one case against one protocol. Pure: the same case at the same moment gives the same decision. */
public final class Screening {

    private Screening() {}

    public static ScreeningDecision screen(TrialProtocol protocol, CaseSnapshot snapshot, Instant now) {
        List<Finding> findings = protocol.criteria().stream()
                .map(criterion -> Evaluation.of(criterion, snapshot, now))
                .toList();

        List<NotMet> reasons = only(NotMet.class, findings);
        if (!reasons.isEmpty()) {
            return new Ineligible(findings, reasons);
        }
        List<Unknown> open = only(Unknown.class, findings);
        List<Unknown> awaited = open.stream().filter(isAwaitedBy(protocol)).toList();
        if (!awaited.isEmpty()) {
            return new TooEarly(findings, awaited);
        }
        return open.isEmpty() ? new PotentialCandidate(findings) : new NeedsReview(findings, open);
    }

    private static Predicate<Unknown> isAwaitedBy(TrialProtocol protocol) {
        return unknown -> !unknown.evidence().pointsTowards()
                && protocol.criterion(unknown.number())
                        .filter(Criterion::trigger)
                        .isPresent();
    }

    private static <F extends Finding> List<F> only(Class<F> kind, List<Finding> findings) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How many of the findings are met. */
    public static long met(List<Finding> findings) {
        return findings.stream().filter(Met.class::isInstance).count();
    }

    /** How many of the findings have to be asked. */
    public static long open(List<Finding> findings) {
        return findings.stream().filter(Unknown.class::isInstance).count();
    }

    /** The scores of a result that the cut-offs are about, as people write them: {@code PDI 23}. */
    static List<String> said(StageResult result, Map<String, Integer> cutoffs) {
        return cutoffs.keySet().stream()
                .sorted()
                .map(result::of)
                .flatMap(score -> score.map(Stream::of).orElseGet(Stream::empty))
                .map(score -> score.instrument() + " " + score.value())
                .toList();
    }
}
