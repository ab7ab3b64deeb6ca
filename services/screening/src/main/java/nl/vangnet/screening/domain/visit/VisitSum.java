package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several stays as the one visit that they are: an emergency department, the ward behind it, another hospital, a return
 * within days. Where the patient is, the last stay says; when it began, the first in an emergency department.
 */
final class VisitSum {

    private static final Comparator<Visit> BY_ARRIVAL = Comparator.comparing(Visit::arrivedAt)
            .thenComparing(visit -> visit.identifiers().getFirst().key());

    private VisitSum() {}

    static Visit of(Collection<VisitMessage> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a visit needs at least one message");
        }
        List<VisitMessage> ofStays = messages.stream()
                .filter(message -> !PatientMessage.isOfPerson(message))
                .toList();
        boolean personAlone = ofStays.isEmpty();
        List<Visit> stays = (personAlone ? List.of(messages) : Stays.of(ofStays))
                .stream().map(VisitFold::fold).sorted(BY_ARRIVAL).toList();
        // A stay that was cancelled never was, as long as another one is left.
        List<Visit> kept = stays.stream()
                .filter(stay -> stay.status() != VisitStatus.CANCELLED)
                .toList();
        return together(kept.isEmpty() ? stays : kept, stays, messages);
    }

    private static Visit together(List<Visit> stays, List<Visit> all, Collection<VisitMessage> messages) {
        Visit last = stays.getLast();
        List<Visit> emergencies = stays.stream().filter(Visit::emergency).toList();
        Visit first = emergencies.isEmpty() ? stays.getFirst() : emergencies.getFirst();
        Map<StatedCode.Key, StatedCode> codes = new LinkedHashMap<>();
        Map<String, StatedText> texts = new LinkedHashMap<>();
        Map<String, StatedCode> signs = new LinkedHashMap<>();
        for (Visit stay : stays) {
            stay.codes().forEach(code -> codes.putIfAbsent(code.key(), code));
            stay.texts().forEach(text -> texts.putIfAbsent(text.text(), text));
            stay.signs().forEach(sign -> signs.putIfAbsent(sign.code(), sign));
        }
        List<VisitIdentifier> identifiers = all.stream()
                .flatMap(stay -> stay.identifiers().stream())
                .distinct()
                .sorted(Comparator.comparing(VisitIdentifier::kind).thenComparing(VisitIdentifier::key))
                .toList();
        return new Visit(
                identifiers,
                last.status(),
                patient(messages),
                last.patientClass(),
                !emergencies.isEmpty(),
                stays.stream().anyMatch(Visit::admitted),
                newest(stays, Visit::location),
                newest(stays, Visit::intensiveCare),
                newest(stays, Visit::facility),
                first.arrivedAt(),
                last.endedAt(),
                List.copyOf(codes.values()),
                List.copyOf(texts.values()),
                stays.stream()
                        .map(Visit::accidentTime)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                List.copyOf(signs.values()),
                DeathSigns.in(messages),
                all.stream().anyMatch(Visit::test),
                returns(emergencies, first));
    }

    /** Who it is, also by what is told of the person alone. */
    private static PatientSnapshot patient(Collection<VisitMessage> messages) {
        TreeSet<VisitMessage> ordered = new TreeSet<>(VisitFold.EVENT_ORDER);
        ordered.addAll(messages);
        PatientSnapshot patient = PatientSnapshot.unknown();
        for (VisitMessage message : ordered) {
            patient = patient.without(message.deleted()).updatedBy(message.patient());
        }
        return patient;
    }

    private static List<Instant> returns(List<Visit> emergencies, Visit first) {
        List<Instant> returns = new ArrayList<>();
        for (Visit stay : emergencies) {
            if (stay != first) {
                returns.add(stay.arrivedAt());
            }
        }
        return returns;
    }

    private static <T extends @Nullable Object> T newest(List<Visit> stays, Function<Visit, T> part) {
        T newest = part.apply(stays.getLast());
        for (int i = stays.size() - 2; i >= 0 && newest == null; i--) {
            newest = part.apply(stays.get(i));
        }
        return newest;
    }
}
