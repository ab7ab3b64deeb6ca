package nl.vangnet.followup.adapter.web;

import java.util.UUID;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.WindowBar;
import nl.vangnet.followup.domain.CheckKind;
import nl.vangnet.followup.domain.CheckState;
import nl.vangnet.followup.domain.Completion;
import nl.vangnet.followup.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One check as a page shows it.
 *
 * @param first the first of its case on the page, which carries the name
 * @param open somebody may settle it now
 * @param undecided missed, and a corrected trauma time would plan it again
 */
public record CheckLine(
        UUID checkId,
        UUID caseId,
        String caseNumber,
        boolean first,
        String traumaDay,
        long day,
        CheckKind kind,
        CheckState state,
        boolean open,
        boolean overdue,
        boolean closesToday,
        boolean undecided,
        WindowBar bar,
        SaidTime opens,
        SaidTime due,
        SaidTime closes,
        String left,
        @Nullable Completion completion,
        @Nullable SaidTime settledAt) {

    public boolean isStage2() {
        return kind == CheckKind.STAGE2;
    }

    public boolean isPlanned() {
        return state == CheckState.PLANNED && !open;
    }

    public boolean isSettled() {
        return completion != null;
    }

    public @Nullable Outcome outcome() {
        return completion == null ? null : completion.outcome();
    }

    public String settledBy() {
        return completion == null ? "" : completion.by();
    }

    public boolean isSettledByScreening() {
        return settledBy().equals(Completion.BY_SCREENING);
    }
}
