package nl.vangnet.screening.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** What is stored, and counts no longer. */
    Collection<PlacedMessage> replaced() {
        return replaced.values();
    }

    /** The stored messages that still count. */
    List<StoredMessage> withoutReplaced(List<StoredMessage> stored) {
        Set<String> gone = replaced.keySet().stream().map(UUID::toString).collect(Collectors.toSet());
        return stored.stream()
                .filter(message -> !gone.contains(message.messageId()))
                .toList();
    }

    /** Where the new readings of stored messages are filed: with the visit of the old one, if it is the same patient's. */
    List<StoredMessage> kept() {
        return fresh.stream()
                .filter(message -> replaced.containsKey(message.messageId()))
                .filter(message -> place(message).patientKey().equals(message.patientKey()))
                .map(message -> new StoredMessage(
                        place(message).visitId(), place(message).visitId(), message.ofPatient()))
                .toList();
    }

    /** The visits that no message is of any more, by the visit that their last message is of now. */
    Map<UUID, UUID> emptied(Map<UUID, UUID> visitOfMessage, Collection<StoredMessage> left) {
        Map<UUID, UUID> emptied = new HashMap<>();
        for (PlacedMessage before : replaced.values()) {
            UUID now = visitOfMessage.get(before.messageId());
            boolean used = visitOfMessage.containsValue(before.visitId())
                    || left.stream().anyMatch(message -> message.visitId().equals(before.visitId()));
            if (now != null && !used) {
                emptied.put(before.visitId(), now);
            }
        }
        return emptied;
    }

    private PlacedMessage place(ReceivedMessage message) {
        return Objects.requireNonNull(replaced.get(message.messageId()));
    }
}
