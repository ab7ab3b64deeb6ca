package nl.vangnet.chassis.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the time comes from. Windows are computed in the hospital's zone, over changes to and from summer time. */
@ApplicationScoped
class HospitalTime {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    ZoneId hospitalZone(
            @ConfigProperty(name = "vangnet.hospital.zone", defaultValue = "Europe/Amsterdam") String zone) {
        return ZoneId.of(zone);
    }
}
