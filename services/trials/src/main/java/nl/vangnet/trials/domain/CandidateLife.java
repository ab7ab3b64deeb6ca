package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vangnet.trials.domain.CandidateState.Offered;
import nl.vangnet.trials.domain.CandidateState.Waiting;
import nl.vangnet.trials.domain.CandidateState.Withdrawn;
import nl.vangnet.trials.domain.ScreeningDecision.Ineligible;
import nl.vangnet.trials.domain.ScreeningDecision.NeedsReview;
import nl.vangnet.trials.domain.ScreeningDecision.PotentialCandidate;
import nl.vangnet.trials.domain.ScreeningDecision.TooEarly;

/**
 * Takes a candidate one step further, because its case changed or time passed. Pure, and idempotent: a second time at
 * the same moment changes nothing.
 */
public final class CandidateLife {

    private final TrialProtocol protocol;
    private final CaseSnapshot snapshot;
    private final Instant now;
    private final List<Finding> findings;

    private CandidateLife(TrialProtocol protocol, CaseSnapshot snapshot, Instant now, List<Finding> findings) {
        this.protocol = protocol;
        this.snapshot = snapshot;
        this.now = now;
        this.findings = findings;
    }

    /** The step that makes a case a candidate, or none when it is not one. */
    public static Optional<Step> begin(
            TrialProtocol protocol, CaseSnapshot snapshot, Pseudonym pseudonym, Instant now) {
        if (snapshot.ended()) {
            return Optional.empty();
        }
        ScreeningDecision decision = Screening.screen(protocol, snapshot, now);
        return switch (decision) {
            case Ineligible ignored -> Optional.empty();
            case TooEarly ignored -> Optional.empty();
            case PotentialCandidate(var findings) -> Optional.of(first(protocol, snapshot, pseudonym, findings, now));
            case NeedsReview(var findings, var open) ->
                Optional.of(first(protocol, snapshot, pseudonym, findings, now));
        };
    }

    private static Step first(
            TrialProtocol protocol, CaseSnapshot snapshot, Pseudonym pseudonym, List<Finding> findings, Instant now) {
        Window window = protocol.window().from(snapshot.traumaTime());
        boolean open = window.hasOpened(now);
        CandidateState state = open ? new Offered(now) : new Waiting();
        var candidate = new Candidate(
                protocol.trial(), snapshot.caseId(), pseudonym, state, window, findings, protocol.version(), 1);
        return new Step(candidate, open ? Change.OFFERED : Change.LISTED);
    }

    /** The step that a candidate takes now, or none when nothing about it changed. */
    public static Optional<Step> advance(
            TrialProtocol protocol, CaseSnapshot snapshot, Candidate candidate, Instant now) {
        ScreeningDecision decision = Screening.screen(protocol, snapshot, now);
        var life = new CandidateLife(protocol, snapshot, now, decision.findings());
        if (snapshot.ended()) {
            return life.withdraw(candidate, WithdrawalReason.CASE_CLOSED);
        }
        return switch (decision) {
            case Ineligible(var ignored, var reasons) -> life.withdraw(candidate, life.reason(reasons));
            // A trigger that is in doubt again is open, not against the patient.
            case TooEarly ignored ->
                candidate.state() instanceof Withdrawn ? Optional.empty() : life.carryOn(candidate);
            case PotentialCandidate ignored -> life.carryOn(candidate);
            case NeedsReview ignored -> life.carryOn(candidate);
        };
    }

    private WithdrawalReason reason(List<Finding.NotMet> reasons) {
        String window = protocol.windowCriterion().number();
        boolean onlyTheWindow =
                reasons.stream().allMatch(reason -> reason.number().equals(window));
        return onlyTheWindow ? WithdrawalReason.WINDOW_CLOSED : WithdrawalReason.CRITERION;
    }

    private Optional<Step> withdraw(Candidate candidate, WithdrawalReason reason) {
        return switch (candidate.state()) {
            case Withdrawn ignored -> Optional.empty();
            case Waiting ignored ->
                step(candidate, new Withdrawn(reason, now, Optional.empty(), false), Change.DROPPED);
            case Offered(Instant at) ->
                step(candidate, new Withdrawn(reason, now, Optional.of(at), false), Change.WITHDRAWN);
        };
    }

    private Optional<Step> carryOn(Candidate candidate) {
        boolean open = window().hasOpened(now);
        return switch (candidate.state()) {
            case Waiting waiting when open -> step(candidate, new Offered(now), Change.OFFERED);
            case Waiting waiting -> ifChanged(candidate, waiting, Change.LISTED);
            case Offered offered when open -> ifChanged(candidate, offered, Change.UPDATED);
            // The topic has to hear that it is too early after all; the page shows when it opens.
            case Offered ignored -> step(candidate, new Waiting(), Change.WITHDRAWN);
            case Withdrawn withdrawn -> comeBack(candidate, withdrawn, open);
        };
    }

    private Optional<Step> comeBack(Candidate candidate, Withdrawn withdrawn, boolean open) {
        return switch (withdrawn.reason()) {
            // A window that closed is never silently opened again (clinical.md 2.7): people are told, once.
            case WINDOW_CLOSED ->
                withdrawn.windowMoved()
                        ? Optional.empty()
                        : step(
                                candidate,
                                new Withdrawn(withdrawn.reason(), withdrawn.at(), withdrawn.offered(), true),
                                Change.WINDOW_MOVED);
            case CASE_CLOSED, CRITERION ->
                open
                        ? step(candidate, new Offered(now), Change.OFFERED)
                        : step(candidate, new Waiting(), Change.LISTED);
        };
    }

    private Optional<Step> ifChanged(Candidate candidate, CandidateState state, Change change) {
        boolean same = candidate.findings().equals(findings)
                && candidate.window().equals(window())
                && candidate.protocolVersion().equals(protocol.version());
        return same ? Optional.empty() : step(candidate, state, change);
    }

    private Optional<Step> step(Candidate candidate, CandidateState state, Change change) {
        var next = new Candidate(
                candidate.trial(),
                candidate.caseId(),
                candidate.pseudonym(),
                state,
                window(),
                findings,
                protocol.version(),
                candidate.revision() + 1);
        return Optional.of(new Step(next, change));
    }

    private Window window() {
        return protocol.window().from(snapshot.traumaTime());
    }
}
