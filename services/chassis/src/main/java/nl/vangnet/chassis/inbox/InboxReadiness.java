package nl.vangnet.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Red while a topic is not being read, with the reason. */
@Readiness
@ApplicationScoped
class InboxReadiness implements HealthCheck {

    private final InboxReaders readers;

    InboxReadiness(InboxReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("inbox").up();
        for (InboxReader<?> reader : readers.readers()) {
            String trouble = reader.trouble();
            response.withData(reader.topic(), trouble == null ? "reading" : trouble);
            if (trouble != null) {
                response.down();
            }
        }
        return response.build();
    }
}
