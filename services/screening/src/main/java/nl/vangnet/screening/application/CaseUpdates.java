package nl.vangnet.screening.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.CaseIdentity;
import nl.vangnet.screening.domain.screeningcase.ClosedReason;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.screeningcase.Transition;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What one batch does to cases, collected so that it can be stored at once. */
final class CaseUpdates {

    private final ZoneId hospitalZone;
    private final Instant now;
    private final List<ScreeningCase> cases = new ArrayList<>();
    private final Map<UUID, Visit> visits = new LinkedHashMap<>();
    private final List<ScreeningEvent> events = new ArrayList<>();

    CaseUpdates(ZoneId hospitalZone, Instant now) {
        this.hospitalZone = hospitalZone;
        this.now = now;
    }

    void open(UUID caseId, String number, ScreenedVisit visit) {
        CaseIdentity identity = new CaseIdentity(caseId, number, visit.id(), visit.patientKey());
        take(ScreeningCase.detect(identity, visit.visit(), visit.decision(), hospitalZone, now));
        visits.put(caseId, visit.visit());
    }

    void see(ScreeningCase known, ScreenedVisit visit) {
        take(known.see(visit.patientKey(), visit.visit(), visit.decision(), hospitalZone, now));
        // Also when the case has no news: the patient may lie somewhere else now.
        visits.put(known.identity().caseId(), visit.visit());
    }

    /** How much people did for a case, so that the one with more of it survives a merge; 0 for none. */
    static int work(@Nullable ScreeningCase known) {
        if (known == null) {
            return 0;
        }
        return 1
                + (known.isClosed() ? 0 : 1)
                + (known.confirmation() == null ? 0 : 2)
                + 4 * known.screenings().size();
    }

    void closeMerged(ScreeningCase known) {
        take(known.close(ClosedReason.MERGED, now));
    }

    private void take(Transition transition) {
        switch (transition) {
            case Transition.Changed changed -> {
                cases.add(changed.next());
                events.addAll(changed.events());
            }
            // A case that is closed already has nothing to be told.
            case Transition.Unchanged ignored -> {}
            case Transition.Refused ignored -> {}
        }
    }

    List<ScreeningCase> cases() {
        return cases;
    }

    Map<UUID, Visit> visits() {
        return visits;
    }

    List<ScreeningEvent> events() {
        return events;
    }
}
