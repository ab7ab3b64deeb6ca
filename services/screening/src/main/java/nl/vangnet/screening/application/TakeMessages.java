package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;

/** Takes in a batch of messages: finds their visits, folds and screens each visit once, and brings its case up to date. */
@ApplicationScoped
public class TakeMessages {

    private final VisitBook visits;
    private final PatientLinks links;
    private final PatientHistories histories;
    private final CaseBook cases;
    private final ScreeningEvents events;
    private final ScreeningIds ids;
    private final ScreeningPolicy policy;
    private final Clock clock;

    TakeMessages(
            VisitBook visits,
            PatientLinks links,
            PatientHistories histories,
            CaseBook cases,
            ScreeningEvents events,
            ScreeningIds ids,
            ScreeningPolicy policy,
            Clock clock) {
        this.visits = visits;
        this.links = links;
        this.histories = histories;
        this.cases = cases;
        this.events = events;
        this.ids = ids;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public void handle(List<ReceivedMessage> batch) {
        links.enter(batch.stream().anyMatch(TakeMessages::changesWhoIsWho));
        Revisions revisions = new Revisions(batch, visits.placed(idsOf(batch)));
        if (revisions.fresh().isEmpty()) {
            return;
        }
        List<StoredMessage> stored = histories.around(revisions.fresh(), revisions.replaced());
        Set<UUID> known = visitsOf(stored);
        revisions.replaced().forEach(message -> known.add(message.visitId()));
        Map<UUID, ScreeningCase> held = cases.holdOfVisits(known);
        TakenBatch taken = new TakenBatch(revisions, stored, visit -> CaseUpdates.work(held.get(visit)), policy, ids);
        save(taken);
        update(taken, held);
    }

    /** A revision can take a merge back, or move a message to another patient. */
    private static boolean changesWhoIsWho(ReceivedMessage message) {
        return message.revision() > 0 || !message.facts().changes().isEmpty();
    }

    private static Set<UUID> idsOf(List<ReceivedMessage> batch) {
        return batch.stream().map(ReceivedMessage::messageId).collect(Collectors.toSet());
    }

    private static Set<UUID> visitsOf(List<StoredMessage> stored) {
        Set<UUID> ids = new HashSet<>();
        stored.forEach(message -> {
            ids.add(message.visitId());
            ids.add(message.firstVisitId());
        });
        return ids;
    }

    private void save(TakenBatch taken) {
        List<ScreenedVisit> screened = taken.screened();
        Map<UUID, ExposureDecision> before =
                visits.decisions(screened.stream().map(ScreenedVisit::id).collect(Collectors.toSet()));
        visits.dropKeys(taken.leftVisits());
        visits.save(screened);
        visits.add(taken.added());
        links.keep(taken.added().keySet());
        visits.move(taken.moved());
        visits.merge(taken.merged());
        visits.remember(
                screened.stream()
                        .filter(visit -> !visit.decision().equals(before.get(visit.id())))
                        .toList(),
                clock.instant());
    }

    private void update(TakenBatch taken, Map<UUID, ScreeningCase> held) {
        Instant now = clock.instant();
        CaseUpdates updates = new CaseUpdates(policy.hospitalZone(), now);
        List<ScreenedVisit> opening = new ArrayList<>();
        for (ScreenedVisit visit : taken.screened()) {
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
                .filter(known -> taken.merged().containsKey(known.identity().visitId()))
                .forEach(updates::closeMerged);
        cases.save(updates.cases());
        cases.describe(updates.visits());
        cases.remember(updates.events(), null);
        events.tell(updates.events());
    }
}
