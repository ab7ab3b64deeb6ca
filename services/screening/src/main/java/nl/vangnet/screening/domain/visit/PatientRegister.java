package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is who by all that the messages say of it, in the order in which it happened. A patient is known by the smallest of
 * its names; patients that were merged, and not parted since, are one person.
 */
final class PatientRegister {

    /** A merge that was undone, or replaced by another: what came under either patient meanwhile may be of both. */
    record PastMerge(String retired, String survivor, Instant from, Instant until) {

        boolean coversBoth(String patient, Instant when) {
            return (patient.equals(retired) || patient.equals(survivor))
                    && !when.isBefore(from)
                    && when.isBefore(until);
        }

        String other(String patient) {
            return patient.equals(retired) ? survivor : retired;
        }
    }

    private record Merge(String survivor, Instant at) {}

    private final Map<String, String> patients = new TreeMap<>();
    private final Map<String, UUID> keys = new TreeMap<>();
    private final Map<String, Merge> holding = new TreeMap<>();
    private final List<PastMerge> past = new ArrayList<>();
    private final List<IdentityChange> moves = new ArrayList<>();
    private final Groups<String> persons = new Groups<>();

    PatientRegister(Collection<PatientMessage> messages) {
        Groups<String> names = new Groups<>();
        for (PatientMessage message : messages) {
            names.join(PatientAlias.of(message.patientKey()), message.alias());
        }
        for (List<String> same : names.all()) {
            String patient = same.stream().min(Comparator.naturalOrder()).orElseThrow();
            same.forEach(name -> patients.put(name, patient));
        }
        TreeSet<PatientMessage> ordered =
                new TreeSet<>(Comparator.comparing(PatientMessage::facts, VisitFold.EVENT_ORDER));
        ordered.addAll(messages);
        for (PatientMessage message : ordered) {
            keys.merge(patientOf(message), message.patientKey(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            message.facts()
                    .changes()
                    .forEach(change -> take(change, message.facts().occurredAt()));
        }
        holding.forEach((retired, merge) -> persons.join(retired, merge.survivor()));
    }

    private void take(IdentityChange change, Instant at) {
        String from = patient(change.from());
        String to = patient(change.to());
        switch (change.kind()) {
            case MOVED -> moves.add(IdentityChange.moved(from, to, change.keys()));
            case PARTED -> {
                end(from, to, at);
                end(to, from, at);
            }
            case MERGED -> {
                Merge before = holding.get(from);
                if (before != null && before.survivor().equals(to)) {
                    return;
                }
                if (before != null) {
                    end(from, before.survivor(), at);
                }
                if (!from.equals(to)) {
                    holding.put(from, new Merge(to, at));
                }
            }
        }
    }

    private void end(String retired, String survivor, Instant at) {
        Merge merge = holding.get(retired);
        if (merge != null && merge.survivor().equals(survivor)) {
            holding.remove(retired);
            past.add(new PastMerge(retired, survivor, merge.at(), at));
        }
    }

    private String patient(String name) {
        return patients.getOrDefault(name, name);
    }

    String patientOf(PatientMessage message) {
        return patient(message.alias());
    }

    /** Who two patients that were merged are. */
    String personOf(String patient) {
        return persons.of(patient);
    }

    /** The key under which the person goes on: that of the survivor, else the smallest. */
    UUID keyOf(String patient) {
        String last = patient;
        Set<String> seen = new HashSet<>();
        @Nullable Merge merge = holding.get(last);
        while (merge != null && seen.add(last)) {
            last = merge.survivor();
            merge = holding.get(last);
        }
        UUID survivor = seen.contains(last) ? null : keys.get(last);
        return survivor != null ? survivor : smallest(personOf(patient));
    }

    private UUID smallest(String person) {
        return keys.entrySet().stream()
                .filter(patient -> personOf(patient.getKey()).equals(person))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    List<PastMerge> past() {
        return past;
    }

    /** In the order in which they happened. */
    List<IdentityChange> moves() {
        return moves;
    }
}
