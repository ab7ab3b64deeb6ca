package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vangnet.screening.domain.visit.PatientRegister.PastMerge;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;

/** Whose each message is, once merges are undone and visits are moved. */
final class VisitOwners {

    private record OwnKey(String patient, String key) {}

    private final PatientRegister register;
    private final Map<PatientMessage, String> owners = new LinkedHashMap<>();

    VisitOwners(PatientRegister register, Collection<PatientMessage> messages) {
        this.register = register;
        if (register.past().isEmpty() && register.moves().isEmpty()) {
            return;
        }
        messages.forEach(message -> owners.put(message, register.patientOf(message)));
        if (!register.past().isEmpty()) {
            giveBack();
        }
        register.moves().forEach(this::move);
    }

    String of(PatientMessage message) {
        return owners.getOrDefault(message, register.patientOf(message));
    }

    /**
     * What came while a merge held that is undone by now: of the patient who has that visit at another time too. It came
     * under the survivor, and may be about a visit of the other.
     */
    private void giveBack() {
        Set<OwnKey> certain = new HashSet<>();
        owners.forEach((message, patient) -> {
            if (register.past().stream().noneMatch(merge -> merge.coversBoth(patient, when(message)))) {
                keys(message).forEach(key -> certain.add(new OwnKey(patient, key)));
            }
        });
        owners.replaceAll((message, patient) -> {
            if (!has(certain, message, patient)) {
                for (PastMerge merge : register.past()) {
                    String other = merge.other(patient);
                    if (merge.coversBoth(patient, when(message)) && has(certain, message, other)) {
                        return other;
                    }
                }
            }
            return patient;
        });
    }

    private static boolean has(Set<OwnKey> certain, PatientMessage message, String patient) {
        return keys(message).stream().anyMatch(key -> certain.contains(new OwnKey(patient, key)));
    }

    /** A visit goes whole, with what came late under the patient who had it. */
    private void move(IdentityChange move) {
        String from = register.personOf(move.from());
        if (from.equals(register.personOf(move.to()))) {
            return;
        }
        Groups<PatientMessage> stays = new Groups<>();
        Map<String, PatientMessage> byKey = new HashMap<>();
        owners.forEach((message, owner) -> {
            if (register.personOf(owner).equals(from)) {
                stays.add(message);
                for (String key : keys(message)) {
                    PatientMessage first = byKey.putIfAbsent(key, message);
                    if (first != null) {
                        stays.join(first, message);
                    }
                }
            }
        });
        for (List<PatientMessage> stay : new ArrayList<>(stays.all())) {
            if (stay.stream().anyMatch(message -> isNamed(message, move.keys()))) {
                stay.forEach(message -> owners.put(message, move.to()));
            }
        }
    }

    private static boolean isNamed(PatientMessage message, Set<String> moved) {
        String account = message.facts().stay().account();
        return !Collections.disjoint(keys(message), moved)
                || (account != null && moved.contains(IdentityChange.accountKey(account)));
    }

    private static Set<String> keys(PatientMessage message) {
        Set<String> keys = new HashSet<>();
        for (VisitIdentifier identifier : message.facts().identifiers()) {
            if (identifier.kind() != Kind.MESSAGE) {
                keys.add(identifier.key());
            }
        }
        return keys;
    }

    private static Instant when(PatientMessage message) {
        return message.facts().occurredAt();
    }
}
