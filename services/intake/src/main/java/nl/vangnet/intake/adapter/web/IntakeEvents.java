package nl.vangnet.intake.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.vangnet.intake.domain.IntakeErrorCode;

/** What the list of messages can be narrowed to. */
@ApplicationScoped
@Named
public class IntakeEvents {

    private static final List<String> CODES = List.of(
            "A01",
            "A02",
            "A03",
            "A04",
            "A05",
            "A06",
            "A07",
            "A08",
            "A11",
            "A12",
            "A13",
            "A21",
            "A22",
            "A23",
            "A28",
            "A31",
            "A34",
            "A37",
            "A40",
            "A44",
            "A45",
            "notification-admit",
            "notification-transfer",
            "notification-discharge",
            "hospital-notification-message");

    /** Events that are suggested; any other can be typed. */
    public List<String> codes() {
        return CODES;
    }

    /** By their names, as people look them up. */
    public List<IntakeErrorCode> errors() {
        return Arrays.stream(IntakeErrorCode.values())
                .sorted(Comparator.comparing(Enum::name))
                .toList();
    }
}
