package nl.vangnet.followup.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One check of one case.
 *
 * @param version counts up with everything that others are told about
 * @param completion who settled it; present if and only if it is completed
 * @param movedTo for a missed check: the window that it would have after a correction of the trauma time. A person decides
 *     whether it is planned again (clinical brief 2.7); a closed window never opens by itself
 */
public record Check(
        UUID checkId,
        UUID caseId,
        CheckKind kind,
        CheckState state,
        CheckWindow window,
        int version,
        Optional<Completion> completion,
        Optional<CheckWindow> movedTo) {

    public Check {
        if (completion.isPresent() != (state == CheckState.COMPLETED)) {
            throw new IllegalArgumentException("a check is completed if and only if somebody settled it: " + checkId);
        }
        if (movedTo.isPresent() && state != CheckState.MISSED) {
            throw new IllegalArgumentException("only a missed check waits for a decision: " + checkId);
        }
    }

    static Check planned(UUID checkId, UUID caseId, CheckKind kind, CheckWindow window) {
        return new Check(checkId, caseId, kind, CheckState.PLANNED, window, 1, Optional.empty(), Optional.empty());
    }

    public Check completed(Completion by) {
        return new Check(
                checkId, caseId, kind, CheckState.COMPLETED, window, version + 1, Optional.of(by), Optional.empty());
    }

    /** A new window is a new plan: it becomes due once more when that window opens. */
    public Check plannedAnew(CheckWindow newWindow) {
        return moveTo(CheckState.PLANNED, newWindow);
    }

    Check cancelled() {
        return moveTo(CheckState.CANCELLED, window);
    }

    /** Nobody is told: the check is still missed. */
    Check waitingForDecision(Optional<CheckWindow> newWindow) {
        return new Check(checkId, caseId, kind, state, window, version, completion, newWindow);
    }

    /** Whether a person may settle it now. The sweep that makes it due may be a second behind the clock. */
    public boolean canBeCompletedAt(Instant now) {
        return state.isOpen() && window.isOpenAt(now);
    }

    private Check moveTo(CheckState next, CheckWindow nextWindow) {
        return new Check(checkId, caseId, kind, next, nextWindow, version + 1, Optional.empty(), Optional.empty());
    }
}
