package nl.vangnet.intake.adapter.mllp;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when senders can connect; says which listeners there are, and why one is not. */
@Readiness
@ApplicationScoped
class MllpReadiness implements HealthCheck {

    private final MllpListener listener;

    MllpReadiness(MllpListener listener) {
        this.listener = listener;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("MLLP listener").status(listener.isListening());
        listener.listeners().forEach(response::withData);
        return response.build();
    }
}
