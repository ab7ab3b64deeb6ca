package nl.vangnet.trials.adapter.persistence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateState;
import nl.vangnet.trials.domain.CandidateState.Offered;
import nl.vangnet.trials.domain.CandidateState.Waiting;
import nl.vangnet.trials.domain.CandidateState.Withdrawn;
import nl.vangnet.trials.domain.Pseudonym;
import nl.vangnet.trials.domain.Screening;
import nl.vangnet.trials.domain.Step;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.Window;
import nl.vangnet.trials.domain.WithdrawalReason;

/** Translates between candidates and their rows. */
final class CandidateRows {

    private CandidateRows() {}

    static Candidate toCandidate(CandidateRow row, Json json) {
        return new Candidate(
                new TrialId(row.trial),
                row.caseId,
                new Pseudonym(row.pseudonym, row.said),
                state(row),
                new Window(row.traumaTime, row.opensAt, Optional.ofNullable(row.bestUntil), row.closesAt),
                json.findings(row.findings),
                row.protocolVersion,
                row.revision);
    }

    private static CandidateState state(CandidateRow row) {
        return switch (row.state) {
            case "WAITING" -> new Waiting();
            case "OFFERED" -> new Offered(row.offeredAt);
            case "WITHDRAWN" ->
                new Withdrawn(
                        WithdrawalReason.valueOf(row.withdrawnReason),
                        row.withdrawnAt,
                        Optional.ofNullable(row.offeredAt),
                        row.windowMoved);
            default -> throw new IllegalStateException("unknown state of a candidate: " + row.state);
        };
    }

    /** The columns of {@code candidate}; an absent one is null. */
    static Map<String, Object> toColumns(Candidate candidate, Instant now) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("pseudonym", candidate.pseudonym().value());
        columns.put("said", candidate.pseudonym().said());
        columns.put("trial", candidate.trial().value());
        columns.put("case_id", candidate.caseId());
        columns.put("window_moved", false);
        putState(columns, candidate.state());
        columns.put("trauma_time", candidate.window().traumaTime());
        columns.put("opens_at", candidate.window().opens());
        candidate.window().bestUntil().ifPresent(best -> columns.put("best_until", best));
        columns.put("closes_at", candidate.window().closes());
        candidate.due(now).ifPresent(due -> columns.put("due_at", due));
        columns.put("findings", Json.findings(candidate.findings()));
        columns.put("protocol_version", candidate.protocolVersion());
        columns.put("revision", candidate.revision());
        return columns;
    }

    private static void putState(Map<String, Object> columns, CandidateState state) {
        switch (state) {
            case Waiting ignored -> columns.put("state", "WAITING");
            case Offered(Instant at) -> {
                columns.put("state", "OFFERED");
                columns.put("offered_at", at);
            }
            case Withdrawn withdrawn -> {
                columns.put("state", "WITHDRAWN");
                columns.put("withdrawn_at", withdrawn.at());
                columns.put("withdrawn_reason", withdrawn.reason());
                columns.put("window_moved", withdrawn.windowMoved());
                withdrawn.offered().ifPresent(at -> columns.put("offered_at", at));
            }
        }
    }

    /** The columns of {@code candidate_history}. */
    static Map<String, Object> toHistory(Step step) {
        Candidate candidate = step.candidate();
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("pseudonym", candidate.pseudonym().value());
        columns.put("revision", candidate.revision());
        columns.put("change", step.change());
        if (candidate.state() instanceof Withdrawn withdrawn) {
            columns.put("reason", withdrawn.reason());
        }
        columns.put("met", Screening.met(candidate.findings()));
        columns.put("open", Screening.open(candidate.findings()));
        columns.put("protocol_version", candidate.protocolVersion());
        columns.put("findings", Json.findings(candidate.findings()));
        return columns;
    }
}
