package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that this service knows of a screening case: the snapshot that every event of {@code vangnet.screening.v1} carries.
 *
 * <p>Null and empty mean that the record is silent. Guards, routes and modes stay text, so that a value added by
 * screening is kept and not refused.
 */
public record CaseSnapshot(
        UUID caseId,
        long version,
        @Nullable UUID patientKey,
        boolean closed,
        @Nullable String closedReason,
        @Nullable String facility,
        @Nullable Integer ageAtTrauma,
        Sex sex,
        @Nullable String language,
        boolean deceased,
        Instant traumaTime,
        Set<String> routes,
        Set<String> guards,
        @Nullable Confirmation confirmation,
        List<StageResult> stages,
        boolean test) {

    public CaseSnapshot {
        routes = Set.copyOf(routes);
        guards = Set.copyOf(guards);
        stages = List.copyOf(stages);
    }

    /** The last result of a stage, since a repeated questionnaire replaces the earlier one. */
    public Optional<StageResult> stage(int stage) {
        return stages.stream().filter(result -> result.stage() == stage).max(Comparator.comparing(StageResult::at));
    }

    /** Whether nothing more may be asked of this patient through this case. */
    public boolean ended() {
        return closed || deceased;
    }

    /** Redacted: who and when together point at a person. */
    @Override
    public String toString() {
        return "CaseSnapshot[version=%d]".formatted(version);
    }
}
