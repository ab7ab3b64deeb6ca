package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseClosed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ExposureDetected;
import nl.vangnet.screening.domain.visit.TraumaTime;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitStatus;

/** How a case begins. */
final class CaseOpening {

    private CaseOpening() {}

    /** A visit that is already cancelled, or whose patient is already dead, is nobody's work any more. */
    static boolean opensFor(Visit visit, ExposureDecision decision) {
        return visit.emergency()
                && decision.exposureClass().opensCase()
                && visit.status() != VisitStatus.CANCELLED
                && !visit.died();
    }

    static Transition.Changed detect(
            CaseIdentity identity, Visit visit, ExposureDecision decision, ZoneId hospitalZone, Instant now) {
        TraumaTime trauma = visit.traumaTime(hospitalZone);
        CaseDraft draft = new CaseDraft(new ScreeningCase(
                identity,
                0,
                CaseState.DETECTED,
                null,
                visit.facility(),
                CasePatient.of(visit, trauma, hospitalZone),
                trauma,
                false,
                decision,
                null,
                List.of(),
                visit.test(),
                null));
        draft.event(ExposureDetected::new, now);
        endOf(draft.get(), visit).ifPresent(reason -> draft.closed(reason).event(CaseClosed::new, now));
        return draft.done();
    }

    /** What ends a case whatever the exposure is (clinical.md 5.4). */
    static Optional<ClosedReason> endOf(ScreeningCase screeningCase, Visit visit) {
        if (visit.died()) {
            return Optional.of(ClosedReason.DECEASED);
        }
        // A message that came anew, or moved away, can leave nothing of an emergency department, or nothing but tests.
        if (visit.status() == VisitStatus.CANCELLED || !visit.emergency() || visit.test()) {
            return Optional.of(ClosedReason.CANCELLED);
        }
        return screeningCase.patient().isMinor() ? Optional.of(ClosedReason.AGE) : Optional.empty();
    }
}
