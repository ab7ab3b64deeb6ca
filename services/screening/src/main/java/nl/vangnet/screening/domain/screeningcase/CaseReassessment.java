package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseClosed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.CaseReopened;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ExposureReassessed;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.TraumaTimeCorrected;
import nl.vangnet.screening.domain.visit.TraumaTime;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What a new message of the visit does to its case. */
final class CaseReassessment {

    private CaseReassessment() {}

    static Transition see(
            ScreeningCase before,
            UUID patientKey,
            Visit visit,
            ExposureDecision decision,
            ZoneId hospitalZone,
            Instant now) {
        TraumaTime trauma = before.traumaCorrected() ? before.trauma() : visit.traumaTime(hospitalZone);
        CaseDraft draft = new CaseDraft(before)
                .ofPatient(patientKey)
                .seen(decision, visit.facility(), visit.test())
                .trauma(trauma, before.traumaCorrected())
                .patient(CasePatient.of(visit, trauma, hospitalZone));
        boolean news = !draft.get().equals(before);
        Optional<ClosedReason> end = endOf(draft.get(), visit);

        if (before.isClosed()) {
            return seeClosed(before, visit, draft, end, decision, news, now);
        }
        if (end.isPresent()) {
            return draft.closed(end.get()).event(CaseClosed::new, now).done();
        }
        if (!news) {
            return new Transition.Unchanged(before);
        }
        if (!trauma.equals(before.trauma())) {
            draft.shift(
                    draft.get().shiftedFrom(before.trauma(), hospitalZone, now).windowShift());
            draft.event(TraumaTimeCorrected::new, now);
        }
        return draft.event(ExposureReassessed::new, now).done();
    }

    /** The exposure ends a case too, but never over a nurse's confirmation. */
    private static Optional<ClosedReason> endOf(ScreeningCase screeningCase, Visit visit) {
        Optional<ClosedReason> end = CaseOpening.endOf(screeningCase, visit);
        boolean excluded = screeningCase.exposure().exposureClass() == ExposureClass.EXCLUDE
                && !isConfirmed(screeningCase.confirmation());
        return end.isEmpty() && excluded ? Optional.of(ClosedReason.NOT_EXPOSED) : end;
    }

    private static Transition seeClosed(
            ScreeningCase before,
            Visit visit,
            CaseDraft draft,
            Optional<ClosedReason> end,
            ExposureDecision decision,
            boolean news,
            Instant now) {
        if (end.isEmpty() && reopens(before, visit, decision)) {
            if (before.confirmation() != null && !before.confirmation().criterionA()) {
                // The nurse's no was about what was known then; the new ground has to be looked at.
                draft.answered(null, before.screenings());
            }
            return draft.open().event(CaseReopened::new, now).done();
        }
        if (end.isPresent() && outranks(end.get(), before.closedReason())) {
            return draft.closed(end.get()).event(CaseClosed::new, now).done();
        }
        // Nobody waits for a closed case, so it only remembers what it saw.
        return news ? draft.done() : new Transition.Unchanged(before);
    }

    /** What the visit closed, the visit opens again. What a person closed stays closed. */
    private static boolean reopens(ScreeningCase before, Visit visit, ExposureDecision decision) {
        return switch (before.closedReason()) {
            case CANCELLED, DECEASED, AGE -> true;
            case NOT_EXPOSED ->
                before.confirmation() == null
                        || hasNewGround(before.exposure(), visit, decision)
                        || cameBack(before.confirmation(), visit, decision);
            // It is asked about its visit, so it has one of its own again: the merge was undone.
            case MERGED -> true;
            case REFUSED, WITHDRAWN -> false;
            case null -> throw new IllegalStateException("a closed case without a reason");
        };
    }

    /**
     * A ground that the nurse who said no had not seen, and that asks for more than a review; of somebody who came back to
     * the emergency department any that opens a case, as the nurse's no was about another event.
     */
    private static boolean hasNewGround(ExposureDecision seen, Visit visit, ExposureDecision now) {
        return now.reasons().stream()
                .filter(reason -> visit.returns().isEmpty()
                        ? reason.exposureClass().compareTo(ExposureClass.REVIEW) < 0
                        : reason.exposureClass().opensCase())
                .anyMatch(reason -> seen.reasons().stream().noneMatch(old -> sameGround(old, reason)));
    }

    /** Came back since for a reason that opens a case, or for one that nobody states, which is not the same as none. */
    private static boolean cameBack(Confirmation no, Visit visit, ExposureDecision now) {
        return visit.returns().stream()
                .filter(arrival -> arrival.isAfter(no.at()))
                .anyMatch(arrival -> {
                    List<ExposureReason> since = now.reasons().stream()
                            .filter(reason -> reason.message() != null
                                    && !reason.message().occurredAt().isBefore(arrival))
                            .toList();
                    return since.isEmpty()
                            || since.stream()
                                    .anyMatch(reason -> reason.exposureClass().opensCase());
                });
    }

    /** The code and what it asks for; the rule only where there is no code, as another rule set may name it otherwise. */
    private static boolean sameGround(ExposureReason old, ExposureReason reason) {
        return old.exposureClass() == reason.exposureClass()
                && Objects.equals(old.code(), reason.code())
                && (reason.code() != null || old.rule().equals(reason.rule()));
    }

    /** Death and cancellation must reach everybody, also for a case that had closed for less. */
    private static boolean outranks(ClosedReason reason, @Nullable ClosedReason before) {
        return switch (reason) {
            case DECEASED -> before != ClosedReason.DECEASED;
            case CANCELLED ->
                before == ClosedReason.NOT_EXPOSED || before == ClosedReason.AGE || before == ClosedReason.MERGED;
            case NOT_EXPOSED, AGE, REFUSED, MERGED, WITHDRAWN -> false;
        };
    }

    static boolean isConfirmed(@Nullable Confirmation confirmation) {
        return confirmation != null && confirmation.criterionA();
    }
}
