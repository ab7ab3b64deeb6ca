package nl.vangnet.intake.adapter.fhir;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.delivery.DeliverResponses;
import nl.vangnet.intake.application.delivery.DeliveryPolicy;
import org.jboss.logging.Logger;

/** Has the responses sent that are due, every second or so. */
@ApplicationScoped
class ResponseCourier {

    private static final Logger LOG = Logger.getLogger(ResponseCourier.class);

    private final DeliverResponses deliverResponses;
    private final FhirSettings settings;
    private final MeterRegistry metrics;

    ResponseCourier(DeliverResponses deliverResponses, FhirSettings settings, MeterRegistry metrics) {
        this.deliverResponses = deliverResponses;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Produces
    @Singleton
    static DeliveryPolicy policy(FhirSettings settings) {
        FhirSettings.Delivery delivery = settings.delivery();
        return new DeliveryPolicy(
                delivery.firstPause(),
                delivery.longestPause(),
                delivery.giveUpAfter(),
                // Connecting and answering have a time limit each; after both of them nobody is sending any more.
                delivery.timeout().multipliedBy(3),
                delivery.atOnce(),
                delivery.remembered());
    }

    @Scheduled(every = "${intake.fhir.delivery.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        try {
            int tried = deliverResponses.handle();
            while (tried > 0) {
                metrics.counter("intake.fhir.response.attempts").increment(tried);
                tried = tried < settings.delivery().atOnce() ? 0 : deliverResponses.handle();
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("Responses wait: the database is not there", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        deliverResponses.forget();
    }
}
