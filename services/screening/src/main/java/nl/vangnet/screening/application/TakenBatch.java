package nl.vangnet.screening.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.GatheredVisit;
import nl.vangnet.screening.domain.visit.PatientMessage;
import nl.vangnet.screening.domain.visit.VisitGathering;
import nl.vangnet.screening.domain.visit.VisitMessage;

/**
 * What a batch makes of the visits of its patients. Pure: stored messages and new ones go in; visits, and where each
 * message is now, come out.
 */
final class TakenBatch {

    private final List<ScreenedVisit> screened = new ArrayList<>();
    private final Map<ReceivedMessage, UUID> added = new LinkedHashMap<>();
    private final Map<UUID, UUID> moved = new LinkedHashMap<>();
    private final Map<UUID, UUID> merged = new LinkedHashMap<>();
    private final Set<UUID> leftVisits = new HashSet<>();

    /**
     * @param stored all that {@link PatientHistories} finds for the batch
     * @param work how much people did for the case of a visit
     */
    TakenBatch(
            Revisions revisions,
            List<StoredMessage> stored,
            ToIntFunction<UUID> work,
            ScreeningPolicy policy,
            ScreeningIds ids) {
        List<StoredMessage> left = revisions.withoutReplaced(stored);
        List<PatientMessage> all = new ArrayList<>();
        left.forEach(message -> all.add(message.message()));
        revisions.fresh().forEach(message -> all.add(message.ofPatient()));
        List<GatheredVisit> visits = gather(all, policy);
        List<StoredMessage> places =
                Stream.concat(left.stream(), revisions.kept().stream()).toList();
        Placement placement = new Placement(visits, places, work, ids);

        Map<UUID, UUID> visitOfMessage = new HashMap<>();
        visits.forEach(visit -> visit.messages()
                .forEach(message -> visitOfMessage.put(UUID.fromString(message.messageId()), placement.of(visit))));
        revisions.fresh().forEach(message -> added.put(message, required(visitOfMessage, message.messageId())));
        for (StoredMessage message : left) {
            UUID id = UUID.fromString(message.messageId());
            UUID now = required(visitOfMessage, id);
            if (!now.equals(message.visitId())) {
                moved.put(id, now);
            }
        }
        merged.putAll(placement.merged());
        revisions.emptied(visitOfMessage, left).forEach(merged::putIfAbsent);
        left.stream()
                .filter(message -> moved.containsKey(UUID.fromString(message.messageId())))
                .forEach(message -> leftVisits.add(message.visitId()));
        revisions.replaced().forEach(message -> leftVisits.add(message.visitId()));
        leftVisits.addAll(merged.keySet());
        Set<String> news = news(revisions);
        Set<UUID> bereaved = bereaved(visits, revisions);
        for (GatheredVisit visit : visits) {
            // Who is who can change any visit of the patients; else only a visit with news is folded anew.
            if (isAboutWho(revisions)
                    || isNews(visit, news)
                    || leftVisits.contains(placement.of(visit))
                    || bereaved.contains(visit.patientKey())) {
                screened.add(ScreenedVisit.of(placement.of(visit), visit, policy));
            }
        }
    }

    static List<GatheredVisit> gather(List<PatientMessage> messages, ScreeningPolicy policy) {
        return VisitGathering.of(messages, visit -> ScreeningCase.opensFor(visit, ScreenedVisit.decide(visit, policy)));
    }

    private static UUID required(Map<UUID, UUID> visitOfMessage, UUID messageId) {
        return Objects.requireNonNull(visitOfMessage.get(messageId));
    }

    static boolean isAboutWho(Revisions revisions) {
        return !revisions.replaced().isEmpty()
                || revisions.fresh().stream()
                        .anyMatch(message -> !message.facts().changes().isEmpty());
    }

    private Set<String> news(Revisions revisions) {
        Set<String> news = new HashSet<>();
        revisions.fresh().forEach(message -> news.add(message.messageId().toString()));
        moved.keySet().forEach(message -> news.add(message.toString()));
        return news;
    }

    /** The persons of whom a new message says whether they died: that counts for all their visits. */
    private static Set<UUID> bereaved(List<GatheredVisit> visits, Revisions revisions) {
        Set<String> told = new HashSet<>();
        revisions.fresh().stream()
                .map(ReceivedMessage::facts)
                .filter(VisitMessage::speaksOfDeath)
                .forEach(message -> told.add(message.messageId()));
        Set<UUID> persons = new HashSet<>();
        visits.stream().filter(visit -> isNews(visit, told)).forEach(visit -> persons.add(visit.patientKey()));
        return persons;
    }

    private static boolean isNews(GatheredVisit visit, Set<String> news) {
        return Stream.concat(visit.messages().stream(), visit.beside().stream())
                .map(VisitMessage::messageId)
                .anyMatch(news::contains);
    }

    /** The visits that the batch may have changed. */
    List<ScreenedVisit> screened() {
        return screened;
    }

    Map<ReceivedMessage, UUID> added() {
        return added;
    }

    /** Stored messages that are of another visit now. */
    Map<UUID, UUID> moved() {
        return moved;
    }

    /** Visits that some message is no longer of. */
    Set<UUID> leftVisits() {
        return leftVisits;
    }

    /** Visits that are no more, and the one that each is part of now. */
    Map<UUID, UUID> merged() {
        return merged;
    }
}
