package nl.vangnet.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.vangnet.intake.application.CommitLimits;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.PatientKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The few beans that need making: plain values for the rings that know no configuration. */
@ApplicationScoped
class Wiring {

    private static final int SHORTEST_KEY = 16;

    @Produces
    @Singleton
    CommitLimits commitLimits(IntakeConfig config) {
        return new CommitLimits(
                config.commit().batch(),
                config.commit().waiting(),
                config.commit().patience());
    }

    @Produces
    @Singleton
    PatientKeys patientKeys(@ConfigProperty(name = "vangnet.pseudonym-key") String pseudonymKey) {
        if (pseudonymKey.length() < SHORTEST_KEY) {
            throw new IllegalStateException("vangnet.pseudonym-key needs at least " + SHORTEST_KEY + " characters");
        }
        return new PatientKeys(pseudonymKey.getBytes(StandardCharsets.UTF_8));
    }

    @Produces
    @Singleton
    KnownEvents knownEvents() {
        try (InputStream rows = Objects.requireNonNull(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream("events.csv"),
                        "events.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            return KnownEvents.parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("events.csv cannot be read", e);
        }
    }
}
