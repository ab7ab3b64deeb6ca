package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case that one trial may ask, or could have asked.
 *
 * @param revision counts what was decided about it, so that a reader of the topic knows which is the later
 * @param protocolVersion the version of the protocol that the findings are about
 */
public record Candidate(
        TrialId trial,
        UUID caseId,
        Pseudonym pseudonym,
        CandidateState state,
        Window window,
        List<Finding> findings,
        String protocolVersion,
        int revision) {

    public Candidate {
        findings = List.copyOf(findings);
    }

    /** When the clock alone may change this candidate; empty when only an event can. */
    public Optional<Instant> due(Instant now) {
        return switch (state) {
            case CandidateState.Waiting ignored -> window.nextTurn(now);
            case CandidateState.Offered ignored -> window.nextTurn(now);
            case CandidateState.Withdrawn ignored -> Optional.empty();
        };
    }

    /** Redacted: a case id leads to a person. */
    @Override
    public String toString() {
        return "Candidate[%s, %s, %s]".formatted(trial, pseudonym.said(), state);
    }
}
