package nl.vangnet.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Red while a topic is not being read, with the reason. */
@Readiness
@ApplicationScoped
class InboxReadiness implements HealthCheck {

    private static final String READING = "reading";

    private final InboxReaders readers;

    InboxReadiness(InboxReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> troubles = new TreeMap<>();
        for (InboxReader<?> reader : readers.readers()) {
            troubles.merge(
                    reader.topic(),
                    Objects.requireNonNullElse(reader.trouble(), READING),
                    (one, other) -> one.equals(READING) ? other : one);
        }
        HealthCheckResponseBuilder response = HealthCheckResponse.named("inbox")
                .status(troubles.values().stream().allMatch(READING::equals));
        troubles.forEach(response::withData);
        return response.build();
    }
}
