package nl.vangnet.screening.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a batch beside those that are stored. Of one message the highest revision counts, whatever the order in
 * which they arrive: a revision can have another patient key, and then takes another partition.
 */
final class Revisions {

    private final List<ReceivedMessage> fresh;
    private final Map<UUID, PlacedMessage> replaced;

    Revisions(List<ReceivedMessage> batch, Collection<PlacedMessage> stored) {
        Map<UUID, PlacedMessage> known =
                stored.stream().collect(Collectors.toMap(PlacedMessage::messageId, message -> message));
        Map<UUID, ReceivedMessage> newest = new LinkedHashMap<>();
        for (ReceivedMessage message : batch) {
            PlacedMessage before = known.get(message.messageId());
            if (before == null || before.revision() < message.revision()) {
                newest.merge(
                        message.messageId(), message, (one, other) -> other.revision() > one.revision() ? other : one);
            }
        }
        this.fresh = List.copyOf(newest.values());
        this.replaced = known;
        replaced.keySet().retainAll(newest.keySet());
    }

    /** What is to be taken in: no message twice, and none that is stored as it is or newer. */
    List<ReceivedMessage> fresh() {
        return fresh;
    }

    /** The visits of which stored messages were, by the patient of each. */
    Map<UUID, UUID> patientOfLeftVisit() {
        Map<UUID, UUID> patients = new HashMap<>();
        replaced.values().forEach(message -> patients.put(message.visitId(), message.patientKey()));
        return patients;
    }

    /** The stored messages that still count. */
    Map<UUID, List<VisitMessage>> withoutReplaced(Map<UUID, List<VisitMessage>> stored) {
        Set<String> gone = replaced.keySet().stream().map(UUID::toString).collect(Collectors.toSet());
        Map<UUID, List<VisitMessage>> left = new HashMap<>();
        stored.forEach((visit, messages) -> left.put(
                visit,
                messages.stream()
                        .filter(message -> !gone.contains(message.messageId()))
                        .toList()));
        return left;
    }

    /** The visits that no message is of any more, by the visit that their last message is of now. */
    Map<UUID, UUID> emptied(Map<ReceivedMessage, UUID> placed, Map<UUID, List<VisitMessage>> left) {
        Map<UUID, UUID> emptied = new HashMap<>();
        placed.forEach((message, visit) -> {
            @Nullable PlacedMessage before = replaced.get(message.messageId());
            if (before != null
                    && !placed.containsValue(before.visitId())
                    && left.getOrDefault(before.visitId(), List.of()).isEmpty()) {
                emptied.put(before.visitId(), visit);
            }
        });
        return emptied;
    }
}
