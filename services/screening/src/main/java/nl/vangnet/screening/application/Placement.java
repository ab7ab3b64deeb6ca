package nl.vangnet.screening.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import nl.vangnet.screening.domain.visit.GatheredVisit;
import nl.vangnet.screening.domain.visit.VisitMessage;
import nl.vangnet.screening.domain.visit.VisitStatus;

/**
 * Gives each visit the id that it has had, as cases and people's work hang on it. Where two visits turn out to be one, the
 * one with more work stays; where one turns out to be two, each gets back what it first was.
 */
final class Placement {

    private record Claim(GatheredVisit visit, UUID id, boolean first, int messages, int work) {}

    /** A visit to the emergency department goes first, as its case is somebody's work; then one that was cancelled. */
    private static final Comparator<Claim> STRONGEST_FIRST = Comparator.comparing((Claim claim) -> !claim.first)
            .thenComparing(claim -> standing(claim.visit))
            .thenComparing(claim -> -claim.work)
            .thenComparing(claim -> -claim.messages)
            .thenComparing(claim -> claim.visit.visit().arrivedAt())
            .thenComparing(claim -> claim.id);

    private final Map<GatheredVisit, UUID> ids = new IdentityHashMap<>();
    private final Map<UUID, UUID> merged = new LinkedHashMap<>();

    /**
     * @param stored where the messages are now; one that is not among them is new
     * @param work how much people did for the case of a visit; more than 0 if there is one
     */
    Placement(
            List<GatheredVisit> visits,
            Collection<StoredMessage> stored,
            ToIntFunction<UUID> work,
            ScreeningIds newIds) {
        Map<String, StoredMessage> places = new HashMap<>();
        stored.forEach(message -> places.put(message.messageId(), message));
        List<Claim> claims = new ArrayList<>();
        visits.forEach(visit -> claims.addAll(claims(visit, places, work)));
        claims.sort(STRONGEST_FIRST);
        Set<UUID> given = new HashSet<>();
        for (Claim claim : claims) {
            if (!ids.containsKey(claim.visit) && given.add(claim.id)) {
                ids.put(claim.visit, claim.id);
            }
        }
        visits.forEach(visit -> ids.computeIfAbsent(visit, ignored -> newIds.next()));
        Set<UUID> used = new HashSet<>();
        stored.forEach(message -> used.add(message.visitId()));
        for (Claim claim : claims) {
            if (used.contains(claim.id) && !given.contains(claim.id)) {
                merged.putIfAbsent(claim.id, of(claim.visit));
            }
        }
    }

    private static List<Claim> claims(
            GatheredVisit visit, Map<String, StoredMessage> places, ToIntFunction<UUID> work) {
        Map<UUID, Integer> first = new LinkedHashMap<>();
        Map<UUID, Integer> now = new LinkedHashMap<>();
        for (VisitMessage message : visit.messages()) {
            StoredMessage place = places.get(message.messageId());
            if (place != null) {
                first.merge(place.firstVisitId(), 1, Integer::sum);
                now.merge(place.visitId(), 1, Integer::sum);
            }
        }
        List<Claim> claims = new ArrayList<>();
        first.forEach((id, count) -> claims.add(new Claim(visit, id, true, count, work.applyAsInt(id))));
        now.forEach((id, count) -> {
            if (!first.containsKey(id)) {
                claims.add(new Claim(visit, id, false, count, work.applyAsInt(id)));
            }
        });
        return claims;
    }

    private static int standing(GatheredVisit visit) {
        if (!visit.visit().emergency()) {
            return 2;
        }
        return visit.visit().status() == VisitStatus.CANCELLED ? 1 : 0;
    }

    UUID of(GatheredVisit visit) {
        return Objects.requireNonNull(ids.get(visit));
    }

    /** The visits that are no more, and the one that each is part of now. */
    Map<UUID, UUID> merged() {
        return merged;
    }
}
