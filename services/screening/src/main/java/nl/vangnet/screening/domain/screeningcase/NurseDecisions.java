package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseClosed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseReopened;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ExposureConfirmed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.TraumaTimeCorrected;
import nl.vangnet.screening.domain.screeningcase.Transition.Refusal;
import nl.vangnet.screening.domain.visit.TraumaTime;
import nl.vangnet.screening.domain.visit.TraumaTime.Precision;
import org.jspecify.annotations.Nullable;

/** What a person does to a case. */
final class NurseDecisions {

    private NurseDecisions() {}

    static Transition confirm(
            ScreeningCase before, Confirmation answer, @Nullable Instant correctedTrauma, Instant now) {
        if (before.isClosed()) {
            return new Transition.Refused(Refusal.CLOSED);
        }
        if (correctedTrauma != null && correctedTrauma.isAfter(now)) {
            return new Transition.Refused(Refusal.TIME_IN_FUTURE);
        }
        CaseDraft draft = new CaseDraft(before);
        if (correctedTrauma != null && !correctedTrauma.equals(before.trauma().instant())) {
            draft.trauma(new TraumaTime(correctedTrauma, Precision.MINUTE), true)
                    .event(TraumaTimeCorrected::new, now);
        }
        draft.answered(answer, before.screenings());
        if (!answer.criterionA()) {
            return draft.closed(ClosedReason.NOT_EXPOSED)
                    .event(CaseClosed::new, now)
                    .done();
        }
        return draft.open().event(ExposureConfirmed::new, now).done();
    }

    static Transition close(ScreeningCase before, ClosedReason reason, Instant now) {
        if (before.isClosed()) {
            return before.closedReason() == reason
                    ? new Transition.Unchanged(before)
                    : new Transition.Refused(Refusal.CLOSED);
        }
        return new CaseDraft(before).closed(reason).event(CaseClosed::new, now).done();
    }

    static Transition reopen(ScreeningCase before, Instant now) {
        return switch (before.closedReason()) {
            case null -> new Transition.Refused(Refusal.NOT_CLOSED);
            case DECEASED, MERGED -> new Transition.Refused(Refusal.FINAL);
            case NOT_EXPOSED, CANCELLED, REFUSED, AGE, WITHDRAWN ->
                new CaseDraft(before)
                        .answered(
                                CaseReassessment.isConfirmed(before.confirmation()) ? before.confirmation() : null,
                                before.screenings())
                        .open()
                        .event(CaseReopened::new, now)
                        .done();
        };
    }
}
