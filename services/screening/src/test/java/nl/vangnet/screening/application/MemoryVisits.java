package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.exposure.ExposureDecision;

/** Keeps visits in memory, as the tables do. */
final class MemoryVisits implements VisitBook, PatientLinks {

    private record Row(int revision, UUID visitId, UUID firstVisitId, ReceivedMessage message) {}

    private final Map<UUID, Row> messages = new LinkedHashMap<>();
    private final Map<UUID, ScreenedVisit> visits = new TreeMap<>();
    private final Map<UUID, UUID> merged = new HashMap<>();
    /** What is left standing: each visit that has messages. */
    List<ScreenedVisit> standing() {
        return visits.values().stream()
                .filter(visit -> !merged.containsKey(visit.id()))
                .filter(visit -> messages.values().stream().anyMatch(row -> row.visitId.equals(visit.id())))
                .toList();
    }

    Set<UUID> messagesOf(UUID visitId) {
        return messages.values().stream()
                .filter(row -> row.visitId.equals(visitId))
                .map(row -> row.message.messageId())
                .collect(Collectors.toSet());
    }

    @Override
    public void enter(boolean alone) {
        // There is one reader.
    }

    @Override
    public void hold(Collection<String> persons) {
        // There is one reader.
    }

    @Override
    public Set<PatientLink> links(Set<String> aliases, Set<UUID> messageIds) {
        Map<UUID, List<PatientLink>> told = new HashMap<>();
        messages.forEach((id, row) -> told.put(
                id,
                row.message.facts().changes().stream()
                        .map(change -> new PatientLink(change.from(), change.to()))
                        .toList()));
        Set<String> names = new HashSet<>(aliases);
        messageIds.forEach(id ->
                told.getOrDefault(id, List.of()).forEach(link -> names.addAll(List.of(link.one(), link.other()))));
        Set<PatientLink> found = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (PatientLink link : told.values().stream().flatMap(List::stream).toList()) {
                if ((names.contains(link.one()) || names.contains(link.other())) && found.add(link)) {
                    names.add(link.one());
                    names.add(link.other());
                    more = true;
                }
            }
        }
        return found;
    }

    @Override
    public void keep(Collection<ReceivedMessage> told) {
        // Links are read off the messages.
    }

    @Override
    public Set<UUID> keysOf(Set<String> aliases) {
        return messages.values().stream()
                .map(Row::message)
                .filter(message -> aliases.contains(message.ofPatient().alias()))
                .map(ReceivedMessage::patientKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<StoredMessage> within(Collection<Horizon> horizons) {
        Set<UUID> near = new HashSet<>();
        for (ScreenedVisit visit : visits.values()) {
            if (!merged.containsKey(visit.id()) && horizons.stream().anyMatch(horizon -> isWithin(visit, horizon))) {
                near.add(visit.id());
            }
        }
        return messages.values().stream()
                .filter(row -> near.contains(row.visitId))
                .map(row -> new StoredMessage(
                        row.visitId,
                        merged.containsKey(row.firstVisitId) || near.contains(row.firstVisitId)
                                ? row.firstVisitId
                                : row.visitId,
                        row.message.ofPatient()))
                .toList();
    }

    private boolean isWithin(ScreenedVisit visit, Horizon horizon) {
        Instant arrived = visit.visit().arrivedAt();
        return visit.patientKey().equals(horizon.patientKey())
                && (horizon.whole()
                        || toldDeath(horizon.patientKey())
                        || visit.ofPerson()
                        || (!arrived.isBefore(horizon.since()) && !arrived.isAfter(horizon.until()))
                        || leadsAway(horizon));
    }

    /** A key of the message names a visit that began at another time. */
    private boolean leadsAway(Horizon horizon) {
        return visits.values().stream()
                .anyMatch(visit -> visit.patientKey().equals(horizon.patientKey())
                        && !merged.containsKey(visit.id())
                        && !visit.ignored()
                        && (visit.visit().arrivedAt().isBefore(horizon.since())
                                || visit.visit().arrivedAt().isAfter(horizon.until()))
                        && VisitKeys.of(visit.visit().identifiers()).stream()
                                .anyMatch(key -> horizon.keys().contains(key)));
    }

    private boolean toldDeath(UUID patientKey) {
        return visits.values().stream()
                .anyMatch(visit ->
                        visit.toldDeath() && visit.patientKey().equals(patientKey) && !merged.containsKey(visit.id()));
    }

    @Override
    public Map<UUID, ExposureDecision> decisions(Set<UUID> visitIds) {
        Map<UUID, ExposureDecision> decisions = new HashMap<>();
        visits.forEach((id, visit) -> {
            if (visitIds.contains(id)) {
                decisions.put(id, visit.decision());
            }
        });
        return decisions;
    }

    @Override
    public void save(Collection<ScreenedVisit> saved) {
        saved.forEach(visit -> {
            visits.put(visit.id(), visit);
            merged.remove(visit.id());
        });
    }

    @Override
    public List<PlacedMessage> placed(Set<UUID> messageIds) {
        List<PlacedMessage> placed = new ArrayList<>();
        messages.forEach((id, row) -> {
            if (messageIds.contains(id)) {
                placed.add(new PlacedMessage(
                        id,
                        row.revision,
                        row.visitId,
                        row.message.patientKey(),
                        row.message.ofPatient().alias()));
            }
        });
        return placed;
    }

    @Override
    public void add(Map<ReceivedMessage, UUID> visitOfMessage) {
        visitOfMessage.forEach((message, visit) ->
                messages.put(message.messageId(), new Row(message.revision(), visit, visit, message)));
    }

    @Override
    public void dropKeys(Set<UUID> visitIds) {
        // Keys are read off the visits.
    }

    @Override
    public void move(Map<UUID, UUID> visitOfMessage) {
        visitOfMessage.forEach((message, visit) -> messages.computeIfPresent(
                message, (id, row) -> new Row(row.revision, visit, row.firstVisitId, row.message)));
    }

    @Override
    public void merge(Map<UUID, UUID> survivorOfMerged) {
        merged.putAll(survivorOfMerged);
    }

    @Override
    public void remember(Collection<ScreenedVisit> decided, Instant at) {
        // Nobody asks.
    }
}
