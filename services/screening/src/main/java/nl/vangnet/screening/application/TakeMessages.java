package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.VisitMessage;

/** Takes in a batch of messages: finds their visits, folds and screens each visit once, and brings its case up to date. */
@ApplicationScoped
public class TakeMessages {

    private final VisitBook visits;
    private final CaseBook cases;
    private final ScreeningEvents events;
    private final ScreeningIds ids;
    private final ScreeningPolicy policy;
    private final Clock clock;

    TakeMessages(
            VisitBook visits,
            CaseBook cases,
            ScreeningEvents events,
            ScreeningIds ids,
            ScreeningPolicy policy,
            Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public void handle(List<ReceivedMessage> batch) {
        Revisions revisions = new Revisions(batch, visits.placed(idsOf(batch)));
        List<ReceivedMessage> fresh = revisions.fresh();
        if (fresh.isEmpty()) {
            return;
        }
        VisitMatching matching = new VisitMatching(visits.ofPatients(patientsOf(fresh)), ids);
        fresh.forEach(matching::place);
        Map<ReceivedMessage, UUID> placed = matching.placed();
        Map<UUID, UUID> merged = new LinkedHashMap<>(matching.survivorOfMerged());
        Map<UUID, UUID> patients = revisions.patientOfLeftVisit();
        placed.forEach((message, visit) -> patients.put(visit, message.patientKey()));
        Set<UUID> touched = new HashSet<>(patients.keySet());
        touched.addAll(merged.keySet());

        // Held first, as what is read after it stays as it is.
        Map<UUID, ScreeningCase> held = cases.holdOfVisits(touched);
        Map<UUID, List<VisitMessage>> stored = revisions.withoutReplaced(visits.messages(touched));
        revisions.emptied(placed, stored).forEach(merged::putIfAbsent);
        List<ScreenedVisit> screened = screen(placed, merged, stored, patients);
        save(placed, merged, screened, visits.decisions(touched));
        update(screened, merged, held);
    }

    private static Set<UUID> idsOf(List<ReceivedMessage> batch) {
        return batch.stream().map(ReceivedMessage::messageId).collect(Collectors.toSet());
    }

    private static Set<UUID> patientsOf(List<ReceivedMessage> batch) {
        return batch.stream().map(ReceivedMessage::patientKey).collect(Collectors.toSet());
    }

    private List<ScreenedVisit> screen(
            Map<ReceivedMessage, UUID> placed,
            Map<UUID, UUID> merged,
            Map<UUID, List<VisitMessage>> stored,
            Map<UUID, UUID> patients) {
        Map<UUID, List<VisitMessage>> messages = new TreeMap<>();
        placed.forEach((message, visit) ->
                messages.computeIfAbsent(visit, ignored -> new ArrayList<>()).add(message.facts()));
        stored.forEach((visit, known) -> {
            if (!known.isEmpty()) {
                messages.computeIfAbsent(merged.getOrDefault(visit, visit), ignored -> new ArrayList<>())
                        .addAll(known);
            }
        });
        return messages.entrySet().stream()
                .map(visit -> ScreenedVisit.of(
                        visit.getKey(), Objects.requireNonNull(patients.get(visit.getKey())), visit.getValue(), policy))
                .toList();
    }

    private void save(
            Map<ReceivedMessage, UUID> placed,
            Map<UUID, UUID> merged,
            List<ScreenedVisit> screened,
            Map<UUID, ExposureDecision> before) {
        visits.save(screened);
        visits.add(placed);
        visits.merge(merged);
        visits.remember(
                screened.stream()
                        .filter(visit -> !visit.decision().equals(before.get(visit.id())))
                        .toList(),
                clock.instant());
    }

    private void update(List<ScreenedVisit> screened, Map<UUID, UUID> merged, Map<UUID, ScreeningCase> held) {
        Instant now = clock.instant();
        CaseUpdates updates = new CaseUpdates(policy.hospitalZone(), now);
        List<ScreenedVisit> opening = new ArrayList<>();
        for (ScreenedVisit visit : screened) {
            ScreeningCase known = held.get(visit.id());
            if (known != null) {
                updates.see(known, visit);
            } else if (!visit.ignored() && ScreeningCase.opensFor(visit.visit(), visit.decision())) {
                opening.add(visit);
            }
        }
        List<String> numbers = cases.numbers(opening.size());
        for (int i = 0; i < opening.size(); i++) {
            updates.open(ids.next(), numbers.get(i), opening.get(i));
        }
        held.values().stream()
                .filter(known -> merged.containsKey(known.identity().visitId()))
                .forEach(updates::closeMerged);
        cases.save(updates.cases());
        cases.describe(updates.visits());
        cases.remember(updates.events(), null);
        events.tell(updates.events());
    }
}
