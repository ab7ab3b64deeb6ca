package nl.vangnet.followup.adapter.web;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckKind;
import nl.vangnet.followup.domain.CheckState;
import nl.vangnet.followup.domain.Completion;
import nl.vangnet.followup.domain.Outcome;
import org.jspecify.annotations.Nullable;

/** A check as the API gives it. */
public record CheckView(
        UUID id,
        UUID caseId,
        CheckKind kind,
        CheckState state,
        Instant opensAt,
        Instant dueAt,
        Instant closesAt,
        String zone,
        boolean overdue,
        int version,
        @Nullable Settled completion) {

    /** Who settled it, when and how. */
    public record Settled(Outcome outcome, Instant at, String by) {

        static Settled of(Completion completion) {
            return new Settled(completion.outcome(), completion.at(), completion.by());
        }
    }

    static CheckView of(Check check, Instant now) {
        return new CheckView(
                check.checkId(),
                check.caseId(),
                check.kind(),
                check.state(),
                check.window().opensAt(),
                check.window().dueAt(),
                check.window().closesAt(),
                check.window().zone().getId(),
                check.state().isOpen() && check.window().isOverdueAt(now),
                check.version(),
                check.completion().map(Settled::of).orElse(null));
    }
}
