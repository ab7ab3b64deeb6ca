package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.instrument.Outcome;
import nl.vangnet.screening.domain.visit.TraumaTime;
import org.jspecify.annotations.Nullable;

/** A case on its way through one transition: collects changes, and takes a snapshot for each event. */
final class CaseDraft {

    private final List<ScreeningEvent> events = new ArrayList<>();
    private ScreeningCase draft;

    CaseDraft(ScreeningCase start) {
        this.draft = start;
    }

    ScreeningCase get() {
        return draft;
    }

    CaseDraft ofPatient(UUID patientKey) {
        draft = new ScreeningCase(
                draft.identity().of(patientKey),
                draft.version(),
                draft.state(),
                draft.closedReason(),
                draft.facility(),
                draft.patient(),
                draft.trauma(),
                draft.traumaCorrected(),
                draft.exposure(),
                draft.confirmation(),
                draft.screenings(),
                draft.test(),
                draft.windowShift());
        return this;
    }

    CaseDraft patient(CasePatient patient) {
        return with(draft.state(), draft.closedReason(), patient, draft.trauma(), draft.traumaCorrected());
    }

    CaseDraft trauma(TraumaTime trauma, boolean corrected) {
        return with(draft.state(), draft.closedReason(), draft.patient(), trauma, corrected);
    }

    CaseDraft shift(@Nullable WindowShift shift) {
        draft = new ScreeningCase(
                draft.identity(),
                draft.version(),
                draft.state(),
                draft.closedReason(),
                draft.facility(),
                draft.patient(),
                draft.trauma(),
                draft.traumaCorrected(),
                draft.exposure(),
                draft.confirmation(),
                draft.screenings(),
                draft.test(),
                shift);
        return this;
    }

    CaseDraft closed(ClosedReason reason) {
        return with(CaseState.CLOSED, reason, draft.patient(), draft.trauma(), draft.traumaCorrected());
    }

    /** The state that the case has earned by what is known of it. */
    CaseDraft open() {
        Confirmation confirmation = draft.confirmation();
        boolean screened = draft.screenings().stream().anyMatch(stage -> stage.outcome() != Outcome.INCOMPLETE);
        CaseState earned = confirmation == null || !confirmation.criterionA()
                ? CaseState.DETECTED
                : screened ? CaseState.SCREENED : CaseState.CONFIRMED;
        return with(earned, null, draft.patient(), draft.trauma(), draft.traumaCorrected());
    }

    CaseDraft seen(ExposureDecision exposure, @Nullable String facility, boolean test) {
        draft = new ScreeningCase(
                draft.identity(),
                draft.version(),
                draft.state(),
                draft.closedReason(),
                facility,
                draft.patient(),
                draft.trauma(),
                draft.traumaCorrected(),
                exposure,
                draft.confirmation(),
                draft.screenings(),
                test,
                draft.windowShift());
        return this;
    }

    CaseDraft answered(@Nullable Confirmation confirmation, List<StageScreening> screenings) {
        draft = new ScreeningCase(
                draft.identity(),
                draft.version(),
                draft.state(),
                draft.closedReason(),
                draft.facility(),
                draft.patient(),
                draft.trauma(),
                draft.traumaCorrected(),
                draft.exposure(),
                confirmation,
                screenings,
                draft.test(),
                draft.windowShift());
        return this;
    }

    CaseDraft event(BiFunction<Instant, ScreeningCase, ScreeningEvent> kind, Instant now) {
        draft = with(draft.version() + 1);
        events.add(kind.apply(now, draft));
        return this;
    }

    Transition.Changed done() {
        return new Transition.Changed(draft, events);
    }

    private CaseDraft with(
            CaseState state,
            @Nullable ClosedReason reason,
            CasePatient patient,
            TraumaTime trauma,
            boolean traumaCorrected) {
        draft = new ScreeningCase(
                draft.identity(),
                draft.version(),
                state,
                reason,
                draft.facility(),
                patient,
                trauma,
                traumaCorrected,
                draft.exposure(),
                draft.confirmation(),
                draft.screenings(),
                draft.test(),
                draft.windowShift());
        return this;
    }

    private ScreeningCase with(int version) {
        return new ScreeningCase(
                draft.identity(),
                version,
                draft.state(),
                draft.closedReason(),
                draft.facility(),
                draft.patient(),
                draft.trauma(),
                draft.traumaCorrected(),
                draft.exposure(),
                draft.confirmation(),
                draft.screenings(),
                draft.test(),
                draft.windowShift());
    }
}
