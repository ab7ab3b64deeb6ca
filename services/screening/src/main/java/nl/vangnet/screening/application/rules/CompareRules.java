package nl.vangnet.screening.application.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.application.rules.StoredVisits.StoredVisit;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.NamedRule;
import nl.vangnet.screening.domain.exposure.ReasonSentences;
import nl.vangnet.screening.domain.exposure.Tongue;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Runs another rule set over the stored visits beside the live one. Reads in parts, holds one part at a time, and changes
 * nothing.
 */
@ApplicationScoped
public class CompareRules {

    /** A part is some megabytes of messages. */
    private static final int PART = 200;

    /** The strongest tell enough, and the case tells the rest. */
    private static final int REASONS = 3;

    private final StoredVisits visits;
    private final ScreeningPolicy policy;

    CompareRules(StoredVisits visits, ScreeningPolicy policy) {
        this.visits = visits;
        this.policy = policy;
    }

    /** Is told what is found while it runs. */
    public interface Listener {

        /** After each part. */
        void reached(long done, long total);

        void found(RuleDifference difference);
    }

    /** The two sets of one run, which stay the same although somebody switches meanwhile. */
    public record Pair(ExposureRules live, ExposureRules other) {}

    public RuleCounts run(Pair pair, Instant since, Listener listener) {
        RuleCounts.Tally tally = new RuleCounts.Tally();
        long total = visits.count(since);
        listener.reached(0, total);
        @Nullable UUID last = null;
        List<StoredVisit> part;
        do {
            part = visits.part(since, last, PART);
            for (StoredVisit visit : part) {
                compare(visit, pair, tally).ifPresent(listener::found);
                last = visit.id();
            }
            // Visits that came in meanwhile are read as well.
            listener.reached(tally.visits(), Math.max(total, tally.visits()));
        } while (part.size() == PART);
        return tally.counts();
    }

    private Optional<RuleDifference> compare(StoredVisit stored, Pair pair, RuleCounts.Tally tally) {
        Visit visit = Visit.fold(stored.messages());
        VisitEvidence evidence = VisitEvidence.of(visit, policy.hospitalZone());
        ExposureDecision before = ExposureScreening.screen(evidence, pair.live());
        ExposureDecision after = ExposureScreening.screen(evidence, pair.other());
        tally.count(before.exposureClass(), after.exposureClass());
        Optional<RuleDifference.Kind> kind = kind(visit, before, after);
        kind.ifPresentOrElse(tally::count, () -> {
            if (!rules(before).equals(rules(after))) {
                tally.countOtherReason();
            }
        });
        return kind.map(known -> new RuleDifference(
                known,
                stored.id(),
                stored.caseId(),
                stored.caseNumber(),
                visit.arrivedAt(),
                side(before, pair.live()),
                side(after, pair.other())));
    }

    /** A visit that is nobody's work under either set makes no difference to anybody. */
    private static Optional<RuleDifference.Kind> kind(Visit visit, ExposureDecision before, ExposureDecision after) {
        boolean was = ScreeningCase.opensFor(visit, before);
        boolean would = ScreeningCase.opensFor(visit, after);
        if (was != would) {
            return Optional.of(would ? RuleDifference.Kind.ADDED : RuleDifference.Kind.DROPPED);
        }
        return was && before.exposureClass() != after.exposureClass()
                ? Optional.of(RuleDifference.Kind.OTHER_CLASS)
                : Optional.empty();
    }

    private static List<String> rules(ExposureDecision decision) {
        return decision.reasons().stream().map(ExposureReason::rule).toList();
    }

    private RuleDifference.Side side(ExposureDecision decision, ExposureRules rules) {
        ReasonSentences sentences = new ReasonSentences(rules, policy.hospitalZone());
        List<RuleDifference.Reason> told = new ArrayList<>();
        for (ExposureReason reason : decision.reasons()) {
            if (told.size() < REASONS) {
                ExposureReason bare = withoutOwnText(reason);
                told.add(new RuleDifference.Reason(
                        reason.rule(),
                        reason.exposureClass(),
                        bare.system(),
                        bare.code(),
                        sentences.sentence(bare, Tongue.EN),
                        sentences.sentence(bare, Tongue.NL)));
            }
        }
        return new RuleDifference.Side(decision.exposureClass(), decision.deferred(), told);
    }

    /** What a sender wrote beside a code, or of which no rule knows a word, may name anybody. */
    private static ExposureReason withoutOwnText(ExposureReason reason) {
        if (reason.rule().equals(NamedRule.COMPLAINT_TEXT.id())) {
            return reason;
        }
        boolean unknown = reason.rule().equals(NamedRule.NO_RULE.id());
        return new ExposureReason(
                reason.rule(),
                reason.exposureClass(),
                unknown ? null : reason.system(),
                unknown ? null : reason.code(),
                null,
                reason.at(),
                reason.message());
    }
}
