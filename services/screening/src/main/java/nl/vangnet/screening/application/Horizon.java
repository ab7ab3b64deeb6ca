package nl.vangnet.screening.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.VisitMessage;

/**
 * Which visits of a patient a message can bear on: those that share an identifier, and those that began near.
 *
 * @param whole all of the patient's visits
 * @param keys {@link VisitKeys} of the message
 */
public record Horizon(UUID patientKey, Instant since, Instant until, boolean whole, Set<String> keys) {

    /** A return counts within 7 days of an arrival, which itself can be a return; further away nothing hangs together. */
    private static final Duration REACH = Duration.ofDays(30);

    static Horizon of(ReceivedMessage message, boolean whole) {
        VisitMessage facts = message.facts();
        Instant start = facts.stay().start();
        Instant from = start != null && start.isBefore(facts.occurredAt()) ? start : facts.occurredAt();
        Instant to = start != null && start.isAfter(facts.occurredAt()) ? start : facts.occurredAt();
        return new Horizon(
                message.patientKey(), from.minus(REACH), to.plus(REACH), whole, VisitKeys.of(facts.identifiers()));
    }

    static Horizon whole(UUID patientKey) {
        return new Horizon(patientKey, Instant.EPOCH, Instant.EPOCH, true, Set.of());
    }
}
