package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.instrument.Scoring;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.Transition;
import nl.vangnet.screening.domain.screeningcase.Transition.Refusal;

/** Takes in a filled-in instrument: scores it, and lets the case draw its conclusion. */
@ApplicationScoped
public class RecordResponses {

    /** A tablet's clock may run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final CaseBook cases;
    private final ResponseBook responses;
    private final CaseDecisions decisions;
    private final ScreeningPolicy policy;
    private final Clock clock;

    RecordResponses(
            CaseBook cases, ResponseBook responses, CaseDecisions decisions, ScreeningPolicy policy, Clock clock) {
        this.cases = cases;
        this.responses = responses;
        this.decisions = decisions;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public CaseOutcome handle(UUID caseId, Answers answers, String by) {
        if (answers.answeredAt().isAfter(clock.instant().plus(AHEAD))) {
            return new CaseOutcome.Refused(Refusal.TIME_IN_FUTURE);
        }
        return cases.hold(caseId).map(held -> record(held, answers, by)).orElseGet(CaseOutcome.NoSuchCase::new);
    }

    private CaseOutcome record(ScreeningCase held, Answers answers, String by) {
        Instant now = clock.instant();
        UUID caseId = held.identity().caseId();
        Score score = Scoring.score(answers, policy.cutoffs());
        Transition transition = held.record(score, policy.hospitalZone(), now);
        if (transition instanceof Transition.Refused refused) {
            return new CaseOutcome.Refused(refused.why());
        }
        responses.dropDraft(caseId, answers.instrument());
        return responses.add(caseId, answers, score, now, by)
                ? decisions.settle(transition, by)
                : new CaseOutcome.SaidBefore(held);
    }
}
