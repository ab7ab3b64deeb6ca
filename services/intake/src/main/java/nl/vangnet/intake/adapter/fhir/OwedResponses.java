package nl.vangnet.intake.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.CommitStep;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.application.delivery.DeliveryQueue;
import nl.vangnet.intake.application.delivery.OwedResponse;
import nl.vangnet.intake.domain.Arrival;
import org.jspecify.annotations.Nullable;

/** Writes down which responses are owed, in the transaction that stores the messages. */
@ApplicationScoped
class OwedResponses implements CommitStep {

    private final DeliveryQueue queue;
    private final ResponseUrls urls;
    private final Ids ids;
    private final Clock clock;

    OwedResponses(DeliveryQueue queue, ResponseUrls urls, Ids ids, Clock clock) {
        this.queue = queue;
        this.urls = urls;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void keep(List<Kept> batch) {
        List<OwedResponse> owed =
                batch.stream().flatMap(kept -> owed(kept).stream()).toList();
        if (!owed.isEmpty()) {
            queue.add(owed, clock.instant());
        }
    }

    private Optional<OwedResponse> owed(Kept kept) {
        Arrival arrival = kept.message().arrival();
        String url = target(arrival, kept.message().reading().facts().sender());
        // Without a MessageHeader.id there is no response Bundle, and the sender was told at once.
        if (url == null || kept.message().reading().facts().controlId() == null) {
            return Optional.empty();
        }
        FhirFormat format = FhirFormat.of(arrival.contentType()).orElse(FhirFormat.JSON);
        return Optional.of(new OwedResponse(
                ids.next(),
                arrival.id(),
                kept.message().reading().facts().feed(),
                url,
                format.mediaType(),
                Responses.in(format, kept.outcome().answer().body())));
    }

    /** Where the response goes, or null if it goes nowhere. */
    @Nullable
    String target(Arrival arrival, @Nullable String sender) {
        String target = Arrival.TO_SENDER.equals(arrival.answerTo()) ? sender : arrival.answerTo();
        return target != null && urls.allows(target) ? target : null;
    }
}
