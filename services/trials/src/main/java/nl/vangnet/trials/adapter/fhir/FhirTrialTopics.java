package nl.vangnet.trials.adapter.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.outbox.Outbox;
import nl.vangnet.chassis.outbox.OutgoingEvent;
import nl.vangnet.trials.application.TrialTopics;
import nl.vangnet.trials.domain.Change;
import nl.vangnet.trials.domain.Pseudonym;

/** Tells each arm's topic of its candidates as FHIR Bundles, through the outbox. */
@ApplicationScoped
class FhirTrialTopics implements TrialTopics {

    private final Outbox outbox;
    private final Ids ids;
    private final ZoneId zone;

    FhirTrialTopics(Outbox outbox, Ids ids, ZoneId zone) {
        this.outbox = outbox;
        this.ids = ids;
        this.zone = zone;
    }

    @Override
    public void publish(List<Announcement> announcements, Instant now) {
        outbox.publishAll(announcements.stream()
                .map(announcement -> toEvent(announcement, now))
                .toList());
    }

    private OutgoingEvent toEvent(Announcement announcement, Instant now) {
        Pseudonym pseudonym = announcement.step().candidate().pseudonym();
        String trial = announcement.step().candidate().trial().value();
        byte[] value = FhirR4.json()
                .encodeResourceToString(CandidateBundles.toFhir(announcement, zone))
                .getBytes(UTF_8);
        return new OutgoingEvent(
                "vangnet.trial.%s.v1".formatted(trial),
                pseudonym.value(),
                ids.next(),
                "nl.vangnet.trial.%s.v1".formatted(eventName(announcement.step().change())),
                pseudonym.value(),
                now,
                "application/fhir+json",
                Map.of(),
                value);
    }

    private static String eventName(Change change) {
        return switch (change) {
            case OFFERED -> "CandidateOffered";
            case UPDATED -> "CandidateUpdated";
            case WITHDRAWN -> "CandidateWithdrawn";
            case LISTED, DROPPED, WINDOW_MOVED ->
                throw new IllegalArgumentException(change + " is not for the trial to know");
        };
    }
}
