package nl.vangnet.screening.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells of which visit each message is: of the one that shares an identifier, else of the visit of that day. A message
 * that shares identifiers with two visits shows that they are one.
 */
final class VisitMatching {

    private static final Duration NEAR = Duration.ofHours(24);

    /** The visit with a case stays, as people may have worked on it; then the stored one, then the older one. */
    private static final Comparator<Candidate> SURVIVES_FIRST = Comparator.<Candidate, Boolean>comparing(
                    candidate -> !candidate.hasCase)
            .thenComparing(candidate -> !candidate.stored)
            .thenComparing(candidate -> candidate.id);

    private static final class Candidate {

        final UUID id;
        final boolean stored;
        final Set<String> keys;
        final boolean hasCase;
        Instant arrivedAt;
        final @Nullable Instant endedAt;

        @Nullable
        Candidate mergedInto;

        Candidate(KnownVisit known) {
            this.id = known.id();
            this.stored = true;
            this.keys = new HashSet<>(known.keys());
            this.hasCase = known.hasCase();
            this.arrivedAt = known.arrivedAt();
            this.endedAt = known.endedAt();
        }

        Candidate(UUID id, Instant arrivedAt) {
            this.id = id;
            this.stored = false;
            this.keys = new HashSet<>();
            this.hasCase = false;
            this.arrivedAt = arrivedAt;
            this.endedAt = null;
        }

        Candidate survivor() {
            Candidate survivor = this;
            while (survivor.mergedInto != null) {
                survivor = survivor.mergedInto;
            }
            return survivor;
        }

        boolean isNear(Instant when) {
            return distance(when).compareTo(NEAR) <= 0 && (endedAt == null || !when.isAfter(endedAt));
        }

        Duration distance(Instant when) {
            return Duration.between(arrivedAt, when).abs();
        }

        boolean isGivenAnIdentifier() {
            return keys.stream().anyMatch(VisitKeys::isGiven);
        }
    }

    private final ScreeningIds ids;
    private final Map<UUID, List<Candidate>> byPatient = new HashMap<>();
    private final Map<ReceivedMessage, Candidate> placed = new LinkedHashMap<>();

    VisitMatching(Collection<KnownVisit> known, ScreeningIds ids) {
        this.ids = ids;
        known.forEach(visit -> ofPatient(visit.patientKey()).add(new Candidate(visit)));
    }

    void place(ReceivedMessage message) {
        Set<String> keys = VisitKeys.of(message.facts().identifiers());
        Instant when = when(message);
        List<Candidate> same = ofPatient(message.patientKey()).stream()
                .filter(candidate -> candidate.mergedInto == null)
                .filter(candidate -> candidate.keys.stream().anyMatch(keys::contains))
                .sorted(SURVIVES_FIRST)
                .toList();
        Candidate visit =
                same.isEmpty() ? near(message, keys, when).orElseGet(() -> add(message, when)) : same.getFirst();
        same.stream().skip(1).forEach(other -> merge(other, visit));
        visit.keys.addAll(keys);
        visit.arrivedAt = earlier(visit.arrivedAt, when);
        placed.put(message, visit);
    }

    /** The visit of each message, in the order in which they were placed. */
    Map<ReceivedMessage, UUID> placed() {
        Map<ReceivedMessage, UUID> visits = new LinkedHashMap<>();
        placed.forEach((message, visit) -> visits.put(message, visit.survivor().id));
        return visits;
    }

    /** Stored visits that turned out to be part of another one. */
    Map<UUID, UUID> survivorOfMerged() {
        Map<UUID, UUID> survivors = new LinkedHashMap<>();
        byPatient.values().stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.stored && candidate.mergedInto != null)
                .forEach(candidate -> survivors.put(candidate.id, candidate.survivor().id));
        return survivors;
    }

    /** A message without an identifier is of the visit of that day, and so are earlier ones without to a later one with. */
    private Optional<Candidate> near(ReceivedMessage message, Set<String> keys, Instant when) {
        boolean given = keys.stream().anyMatch(VisitKeys::isGiven);
        return ofPatient(message.patientKey()).stream()
                .filter(candidate -> candidate.mergedInto == null && candidate.isNear(when))
                .filter(candidate -> !given || !candidate.isGivenAnIdentifier())
                .min(Comparator.comparing((Candidate candidate) -> candidate.distance(when))
                        .thenComparing(candidate -> candidate.id));
    }

    private Candidate add(ReceivedMessage message, Instant when) {
        Candidate visit = new Candidate(ids.next(), when);
        ofPatient(message.patientKey()).add(visit);
        return visit;
    }

    private static void merge(Candidate loser, Candidate survivor) {
        loser.mergedInto = survivor;
        survivor.keys.addAll(loser.keys);
        survivor.arrivedAt = earlier(survivor.arrivedAt, loser.arrivedAt);
    }

    private List<Candidate> ofPatient(UUID patientKey) {
        return byPatient.computeIfAbsent(patientKey, ignored -> new ArrayList<>());
    }

    private static Instant when(ReceivedMessage message) {
        Instant start = message.facts().stay().start();
        return start != null ? start : message.facts().occurredAt();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
