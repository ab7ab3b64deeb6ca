package nl.vangnet.screening.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts all messages of some patients together to visits: who is who, whose each visit is, which stays are one visit to an
 * emergency department. Pure, and of a set of messages: in whatever order they came, the visits are the same.
 */
public final class VisitGathering {

    /** Who comes back to the emergency department so soon comes back with the same event (clinical.md 5.4). */
    private static final Duration RETURN = Duration.ofDays(7);

    /** Between leaving the emergency department and lying on the ward; and how long one lies there without an end. */
    private static final Duration TO_THE_WARD = Duration.ofHours(6);

    private static final Duration UNENDED = Duration.ofHours(24);

    private static final Comparator<StayOf> BY_ARRIVAL = Comparator.comparing((StayOf stay) -> stay.visit.arrivedAt())
            .thenComparing(stay -> stay.visit.identifiers().getFirst().key());

    private static final class StayOf {

        final List<VisitMessage> messages;
        final Visit visit;

        StayOf(List<VisitMessage> messages) {
            this.messages = messages;
            this.visit = VisitFold.fold(messages);
        }
    }

    private final PatientRegister register;
    private final Predicate<Visit> opensCase;

    private VisitGathering(PatientRegister register, Predicate<Visit> opensCase) {
        this.register = register;
        this.opensCase = opensCase;
    }

    /**
     * @param messages all that is known of the patients, and of those with whom they were ever merged
     * @param opensCase whether a stay by itself puts the patient on the queue, so that a return belongs to it
     */
    public static List<GatheredVisit> of(Collection<PatientMessage> messages, Predicate<Visit> opensCase) {
        List<GatheredVisit> visits = new ArrayList<>();
        // A test that names a real patient must not touch them: no merge, no death, no visit that counts as a test.
        messages.stream()
                .collect(Collectors.partitioningBy(message -> message.facts().test()))
                .forEach((test, feed) -> gather(feed, opensCase, visits));
        return visits;
    }

    private static void gather(List<PatientMessage> messages, Predicate<Visit> opensCase, List<GatheredVisit> visits) {
        PatientRegister register = new PatientRegister(messages);
        VisitOwners owners = new VisitOwners(register, messages);
        Map<String, List<PatientMessage>> byPerson = new LinkedHashMap<>();
        for (PatientMessage message : messages) {
            byPerson.computeIfAbsent(register.personOf(owners.of(message)), person -> new ArrayList<>())
                    .add(message);
        }
        VisitGathering gathering = new VisitGathering(register, opensCase);
        byPerson.forEach((person, own) -> gathering.gather(person, own, visits));
    }

    private void gather(String person, List<PatientMessage> own, List<GatheredVisit> visits) {
        List<VisitMessage> beside = new ArrayList<>();
        List<VisitMessage> ofStays = new ArrayList<>();
        List<VisitMessage> all = new ArrayList<>();
        for (PatientMessage message : own) {
            (message.isOfPerson() ? beside : ofStays).add(message.facts());
            all.add(message.facts());
        }
        for (VisitMessage message : beside) {
            visits.add(new GatheredVisit(
                    register.keyOf(person), true, List.of(message), List.of(), Visit.fold(List.of(message))));
        }
        for (List<VisitMessage> visit :
                together(Stays.of(ofStays).stream().map(StayOf::new).toList())) {
            visits.add(gathered(person, visit, beside, all));
        }
    }

    private GatheredVisit gathered(
            String person, List<VisitMessage> visit, List<VisitMessage> beside, List<VisitMessage> all) {
        List<VisitMessage> told = new ArrayList<>(visit);
        told.addAll(beside);
        Visit folded = Visit.fold(told);
        List<VisitMessage> onDeath = all.stream()
                .filter(VisitMessage::speaksOfDeath)
                .filter(message ->
                        visit.contains(message) || !message.occurredAt().isBefore(folded.arrivedAt()))
                .toList();
        boolean died = DeathSigns.in(onDeath);
        return new GatheredVisit(
                register.keyOf(person), false, visit, beside, died == folded.died() ? folded : folded.died(died));
    }

    /** The stays that are one visit: the first that opens a case leads, and who comes back within days returns to it. */
    private List<List<VisitMessage>> together(List<StayOf> stays) {
        Groups<StayOf> groups = new Groups<>();
        Map<StayOf, List<VisitMessage>> emergencies = new LinkedHashMap<>();
        List<StayOf> wards = new ArrayList<>();
        for (StayOf stay : stays.stream().sorted(BY_ARRIVAL).toList()) {
            groups.add(stay);
            if (stay.visit.status() != VisitStatus.CANCELLED && stay.visit.emergency()) {
                emergencies.put(stay, new ArrayList<>(stay.messages));
            } else if (stay.visit.status() != VisitStatus.CANCELLED && stay.visit.admitted()) {
                wards.add(stay);
            }
        }
        for (StayOf stay : wards) {
            before(stay, emergencies.keySet()).ifPresent(emergency -> {
                groups.join(emergency, stay);
                emergencies.getOrDefault(emergency, List.of()).addAll(stay.messages);
            });
        }
        boolean several = emergencies.size() > 1;
        @Nullable StayOf leading = null;
        for (StayOf stay : emergencies.keySet()) {
            if (leading != null
                    && !stay.visit.arrivedAt().isAfter(leading.visit.arrivedAt().plus(RETURN))) {
                groups.join(leading, stay);
            } else if (several && opens(stay, emergencies)) {
                leading = stay;
            }
        }
        return groups.all().stream()
                .map(group ->
                        group.stream().flatMap(stay -> stay.messages.stream()).toList())
                .toList();
    }

    /** With what was found on the ward, whether or not the patient is still alive. */
    private boolean opens(StayOf emergency, Map<StayOf, List<VisitMessage>> emergencies) {
        List<VisitMessage> told = emergencies.getOrDefault(emergency, List.of());
        return opensCase.test(
                told.size() == emergency.messages.size()
                        ? emergency.visit
                        : Visit.fold(told).died(false));
    }

    /**
     * The emergency department from which the patient came to the ward: the stay on the ward begins in it or right behind,
     * or at the same time, where the sender keeps the arrival as the start of the admission.
     */
    private static Optional<StayOf> before(StayOf ward, Collection<StayOf> emergencies) {
        Instant start = ward.visit.arrivedAt();
        return List.copyOf(emergencies).reversed().stream()
                .filter(emergency -> !start.isBefore(emergency.visit.arrivedAt()))
                .filter(emergency -> !start.isAfter(
                        emergency.visit.endedAt() != null
                                ? emergency.visit.endedAt().plus(TO_THE_WARD)
                                : emergency.visit.arrivedAt().plus(UNENDED)))
                .findFirst();
    }
}
