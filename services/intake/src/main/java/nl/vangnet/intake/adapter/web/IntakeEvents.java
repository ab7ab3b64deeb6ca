package nl.vangnet.intake.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The events that the list can be narrowed to. */
@ApplicationScoped
@Named
public class IntakeEvents {

    public List<String> codes() {
        return List.of(
                "A01",
                "A03",
                "A04",
                "A08",
                "A11",
                "notification-admit",
                "notification-transfer",
                "notification-discharge",
                "hospital-notification-message");
    }
}
