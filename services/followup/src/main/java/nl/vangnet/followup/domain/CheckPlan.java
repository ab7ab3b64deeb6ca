package nl.vangnet.followup.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Decides what a case's snapshot means for its checks. Pure: the same arguments give the same changes, and a snapshot that
 * was applied changes nothing when it is applied again.
 */
public final class CheckPlan {

    private final CheckProtocol protocol;

    public CheckPlan(CheckProtocol protocol) {
        this.protocol = protocol;
    }

    /**
     * @param before the checks that the case has
     * @return the checks that are new or changed
     */
    public List<Check> changes(CaseSnapshot snapshot, Map<CheckKind, Check> before, Supplier<UUID> newId, Instant now) {
        List<Check> changes = new ArrayList<>();
        for (CheckKind kind : CheckKind.values()) {
            Optional<Check> known = Optional.ofNullable(before.get(kind));
            Optional<Check> next = snapshot.wants(kind)
                    ? Optional.of(wanted(snapshot, kind, known, newId, now))
                    : known.map(CheckPlan::stopped);
            next.filter(check -> !known.equals(next)).ifPresent(changes::add);
        }
        return changes;
    }

    private Check wanted(
            CaseSnapshot snapshot, CheckKind kind, Optional<Check> known, Supplier<UUID> newId, Instant now) {
        CheckWindow window = protocol.window(kind, snapshot.trauma());
        Optional<Completion> byScreening = kind == CheckKind.STAGE2
                ? snapshot.stage2DoneAt().map(at -> new Completion(Outcome.REACHED, at, Completion.BY_SCREENING))
                : Optional.empty();
        Check planned = known.map(check -> replanned(check, window, now))
                .orElseGet(() -> Check.planned(newId.get(), snapshot.caseId(), kind, window));
        return byScreening
                .filter(done -> isSettledBy(planned, done))
                .map(planned::completed)
                .orElse(planned);
    }

    /** A second stage that was done in time but told late settles a check that counted as missed. */
    private static boolean isSettledBy(Check check, Completion done) {
        return switch (check.state()) {
            case PLANNED, DUE -> true;
            case MISSED -> !check.window().isClosedAt(done.at());
            case COMPLETED, CANCELLED -> false;
        };
    }

    private static Check replanned(Check check, CheckWindow window, Instant now) {
        return switch (check.state()) {
            case PLANNED, DUE -> check.window().equals(window) ? check : check.plannedAnew(window);
            case CANCELLED -> check.plannedAnew(window);
            case MISSED ->
                check.waitingForDecision(Optional.of(window)
                        .filter(moved -> !moved.equals(check.window()))
                        .filter(moved -> !moved.isClosedAt(now)));
            case COMPLETED -> check;
        };
    }

    private static Check stopped(Check check) {
        return switch (check.state()) {
            case PLANNED, DUE -> check.cancelled();
            case MISSED -> check.waitingForDecision(Optional.empty());
            case COMPLETED, CANCELLED -> check;
        };
    }
}
