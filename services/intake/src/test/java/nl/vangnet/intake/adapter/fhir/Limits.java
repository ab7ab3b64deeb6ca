package nl.vangnet.intake.adapter.fhir;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.MessageFormat;

/** The settings of the FHIR door as they are when nobody sets anything. */
final class Limits {

    static final FhirSettings SETTINGS =
            new SmallRyeConfigBuilder().withMapping(FhirSettings.class).build().getConfigMapping(FhirSettings.class);

    static final GuardLimits USUAL = GuardLimits.of(SETTINGS.limits());

    private Limits() {}

    static Arrival arrival(byte[] body, String contentType) {
        return new Arrival(
                UUID.fromString("01936a00-0000-7000-8000-000000000001"),
                Instant.parse("2026-11-23T08:45:00Z"),
                Door.of(Door.Kind.HTTP),
                MessageFormat.FHIR,
                contentType,
                body);
    }
}
