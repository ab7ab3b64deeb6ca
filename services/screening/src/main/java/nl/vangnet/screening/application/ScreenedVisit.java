package nl.vangnet.screening.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.GatheredVisit;
import nl.vangnet.screening.domain.visit.Visit;

/**
 * A visit with the decision on it.
 *
 * @param ofPerson it is no visit but a message about the person alone
 * @param toldDeath one of its messages says that the patient is dead, which is true of other visits too
 * @param ignored a test where tests are not screened
 * @param messageIds the messages that it was folded from
 */
public record ScreenedVisit(
        UUID id,
        UUID patientKey,
        boolean ofPerson,
        Visit visit,
        ExposureDecision decision,
        boolean toldDeath,
        boolean ignored,
        List<UUID> messageIds) {

    static ScreenedVisit of(UUID id, GatheredVisit gathered, ScreeningPolicy policy) {
        Visit visit = gathered.visit();
        return new ScreenedVisit(
                id,
                gathered.patientKey(),
                gathered.ofPerson(),
                visit,
                decide(visit, policy),
                gathered.messages().stream().anyMatch(message -> Boolean.TRUE.equals(message.died())),
                visit.test(),
                Stream.concat(gathered.messages().stream(), gathered.beside().stream())
                        .map(message -> UUID.fromString(message.messageId()))
                        .distinct()
                        .toList());
    }

    static ExposureDecision decide(Visit visit, ScreeningPolicy policy) {
        return ExposureScreening.screen(VisitEvidence.of(visit, policy.hospitalZone()), policy.rules());
    }
}
