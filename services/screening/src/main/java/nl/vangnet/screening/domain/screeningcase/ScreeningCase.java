package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.visit.TraumaTime;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * One visit on the nurse's queue. Immutable: every transition gives the next case and the events that tell of it.
 *
 * @param version goes up by one with every event, so that a reader knows the newest snapshot
 * @param closedReason null unless the state is CLOSED
 * @param trauma T0
 * @param traumaCorrected a nurse set T0, so the visit's messages no longer move it
 * @param confirmation null until a nurse has looked
 * @param screenings by stage, at most one of each
 * @param windowShift what a person must look at; null when there is nothing
 */
public record ScreeningCase(
        CaseIdentity identity,
        int version,
        CaseState state,
        @Nullable ClosedReason closedReason,
        @Nullable String facility,
        CasePatient patient,
        TraumaTime trauma,
        boolean traumaCorrected,
        ExposureDecision exposure,
        @Nullable Confirmation confirmation,
        List<StageScreening> screenings,
        boolean test,
        @Nullable WindowShift windowShift) {

    public ScreeningCase {
        screenings = List.copyOf(screenings);
        if ((state == CaseState.CLOSED) != (closedReason != null)) {
            throw new IllegalArgumentException("a case has a reason exactly when it is closed");
        }
    }

    /** Whether a visit with this decision opens a case: it was in the emergency department, and is somebody's work. */
    public static boolean opensFor(Visit visit, ExposureDecision decision) {
        return CaseOpening.opensFor(visit, decision);
    }

    /** Opens a case, which may be closed at once: a minor's, a dead or cancelled patient's. */
    public static Transition.Changed detect(
            CaseIdentity identity, Visit visit, ExposureDecision decision, ZoneId hospitalZone, Instant now) {
        return CaseOpening.detect(identity, visit, decision, hospitalZone, now);
    }

    /** Takes in what the visit says now. Idempotent: the same visit and decision again change nothing. */
    public Transition see(Visit visit, ExposureDecision decision, ZoneId hospitalZone, Instant now) {
        return see(identity.patientKey(), visit, decision, hospitalZone, now);
    }

    /**
     * As {@link #see(Visit, ExposureDecision, ZoneId, Instant)}, of a visit that may have become another patient's, or that
     * was part of another one and is no more.
     */
    public Transition see(UUID patientKey, Visit visit, ExposureDecision decision, ZoneId hospitalZone, Instant now) {
        return CaseReassessment.see(this, patientKey, visit, decision, hospitalZone, now);
    }

    /**
     * Takes in a nurse's answer on criterion A. After a corrected T0 let the case {@link #see} its visit again: the age
     * at the trauma follows from it, and a birthday can lie between the two times.
     *
     * @param correctedTrauma a better T0, or null to leave it
     */
    public Transition confirm(Confirmation answer, @Nullable Instant correctedTrauma, Instant now) {
        return NurseDecisions.confirm(this, answer, correctedTrauma, now);
    }

    /** Takes in one scored questionnaire. */
    public Transition record(Score score, ZoneId hospitalZone, Instant now) {
        return CaseScreening.record(this, score, hospitalZone, now);
    }

    /** Ends the case by hand, for example REFUSED or WITHDRAWN. */
    public Transition close(ClosedReason reason, Instant now) {
        return NurseDecisions.close(this, reason, now);
    }

    /** Opens a closed case by hand. */
    public Transition reopen(Instant now) {
        return NurseDecisions.reopen(this, now);
    }

    /** The same case with the task to look at its window, if T0 has moved it across now. */
    public ScreeningCase shiftedFrom(TraumaTime before, ZoneId hospitalZone, Instant now) {
        TraumaTime known = windowShift == null ? before : windowShift.before();
        boolean shifted = StageOneWindow.of(known, hospitalZone).phaseAt(now)
                != stageOneWindow(hospitalZone).phaseAt(now);
        return new CaseDraft(this)
                .shift(shifted ? new WindowShift(known, trauma) : null)
                .get();
    }

    /** A person has looked at what a corrected time did to the window. */
    public Transition acknowledgeShift() {
        return windowShift == null
                ? new Transition.Unchanged(this)
                : new CaseDraft(this).shift(null).done();
    }

    public StageOneWindow stageOneWindow(ZoneId hospitalZone) {
        return StageOneWindow.of(trauma, hospitalZone);
    }

    public boolean isClosed() {
        return state == CaseState.CLOSED;
    }
}
