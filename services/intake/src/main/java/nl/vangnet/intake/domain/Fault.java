package nl.vangnet.intake.domain;

import org.jspecify.annotations.Nullable;

/** What is wrong with a message, and where ({@code PID-7[1]}, {@code Bundle.entry[2]}). The text holds no patient data. */
public record Fault(
        IntakeErrorCode code, String message, @Nullable String at) {

    public static Fault of(IntakeErrorCode code, String message) {
        return new Fault(code, message, null);
    }

    public static Fault at(IntakeErrorCode code, String place, String message) {
        return new Fault(code, message, place);
    }
}
