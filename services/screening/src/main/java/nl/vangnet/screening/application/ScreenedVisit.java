package nl.vangnet.screening.application;

import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitMessage;

/**
 * A visit with the decision on it.
 *
 * @param ignored a test where tests are not screened
 * @param messageIds the messages that it was folded from
 */
public record ScreenedVisit(
        UUID id, UUID patientKey, Visit visit, ExposureDecision decision, boolean ignored, List<UUID> messageIds) {

    static ScreenedVisit of(UUID id, UUID patientKey, List<VisitMessage> messages, ScreeningPolicy policy) {
        Visit visit = Visit.fold(messages);
        return new ScreenedVisit(
                id,
                patientKey,
                visit,
                ExposureScreening.screen(VisitEvidence.of(visit, policy.hospitalZone()), policy.rules()),
                visit.test(),
                messages.stream()
                        .map(message -> UUID.fromString(message.messageId()))
                        .distinct()
                        .toList());
    }
}
