package nl.vangnet.intake.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.intake.application.Judge;
import nl.vangnet.intake.application.MessageReaders;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientKeys;
import nl.vangnet.intake.domain.PatientMerge;
import nl.vangnet.intake.domain.Received;

/**
 * Refuses a merge of a patient with itself, and one that would make a circle with merges that hold. A merge is judged by
 * what is known when it arrives, however late that is: the sender can then still mend what it sent, and later it cannot.
 * One that was told before is taken again and changes nothing.
 */
@ApplicationScoped
class MergeJudge implements Judge {

    private final PatientMerges merges;
    private final PatientKeys patientKeys;
    private final MessageReaders readers;

    MergeJudge(PatientMerges merges, PatientKeys patientKeys, MessageReaders readers) {
        this.merges = merges;
        this.patientKeys = patientKeys;
        this.readers = readers;
    }

    @Override
    public List<Received> judge(List<Received> batch) {
        Set<UUID> survivors = batch.stream()
                .flatMap(message -> merges(message).stream()
                        .map(merge -> key(merge, message).survivor()))
                .collect(Collectors.toSet());
        if (survivors.isEmpty()) {
            return batch;
        }
        Map<UUID, KnownMerge> holding = merges.holdingFrom(survivors).stream()
                .collect(Collectors.toMap(KnownMerge::retired, merge -> merge, (a, b) -> a, HashMap::new));
        return batch.stream().map(message -> judge(message, holding)).toList();
    }

    private Received judge(Received message, Map<UUID, KnownMerge> holding) {
        // A message with several merges is taken whole or not at all.
        Map<UUID, KnownMerge> after = new HashMap<>(holding);
        for (PatientMerge merge : merges(message)) {
            KnownMerge told = key(merge, message);
            Optional<Fault> wrong = merge.undone() ? Optional.empty() : wrong(told, message, after);
            if (wrong.isPresent()) {
                return new Received(
                        message.arrival(),
                        message.patientKey(),
                        readers.of(message.arrival().format()).refuse(message, wrong.get()));
            }
            if (merge.undone()) {
                after.values().removeIf(known -> isBetween(known, told));
            } else {
                after.put(told.retired(), told);
            }
        }
        holding.clear();
        holding.putAll(after);
        return message;
    }

    private static Optional<Fault> wrong(KnownMerge told, Received message, Map<UUID, KnownMerge> holding) {
        boolean hl7 = message.arrival().format() == MessageFormat.HL7V2;
        String survivor = hl7 ? "PID-3" : "the Patient with link.type replaces";
        String retired = hl7 ? "MRG-1" : "the Patient with link.type replaced-by";
        String places = hl7 ? "PID-3, MRG-1" : "Patient.identifier, Patient.link";
        if (told.survivor().equals(told.retired())) {
            return Optional.of(Fault.at(
                    IntakeErrorCode.MERGE_WITH_ITSELF,
                    places,
                    "A patient cannot be merged with itself: %s and %s are the same.".formatted(survivor, retired)));
        }
        if (leads(told.survivor(), told.retired(), holding)) {
            KnownMerge first = Objects.requireNonNull(holding.get(told.survivor()));
            return Optional.of(Fault.at(
                    IntakeErrorCode.MERGE_CIRCLE,
                    places,
                    "This would make a circle: message %s, received %s, merged what is now %s into another, which lives on as %s."
                            .formatted(
                                    first.controlId() == null ? "without a number" : first.controlId(),
                                    first.at().truncatedTo(ChronoUnit.SECONDS),
                                    survivor,
                                    retired)));
        }
        return Optional.empty();
    }

    /** Whether {@code from} lives on as {@code to}, over however many merges. */
    private static boolean leads(UUID from, UUID to, Map<UUID, KnownMerge> holding) {
        Set<UUID> seen = new HashSet<>();
        KnownMerge merge = holding.get(from);
        while (merge != null && seen.add(merge.retired())) {
            if (merge.survivor().equals(to)) {
                return true;
            }
            merge = holding.get(merge.survivor());
        }
        return false;
    }

    /** An unlink (A37) names both and does not say which one was retired. */
    private static boolean isBetween(KnownMerge known, KnownMerge told) {
        return Set.of(known.retired(), known.survivor()).equals(Set.of(told.retired(), told.survivor()));
    }

    private KnownMerge key(PatientMerge merge, Received message) {
        return new KnownMerge(
                patientKeys.of(merge.retired(), message.id()),
                patientKeys.of(merge.survivor(), message.id()),
                message.id(),
                message.reading().facts().controlId(),
                message.arrival().at(),
                null,
                null);
    }

    private static List<PatientMerge> merges(Received message) {
        return message.reading().findings().merges();
    }
}
