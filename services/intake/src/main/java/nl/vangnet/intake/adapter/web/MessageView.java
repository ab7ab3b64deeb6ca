package nl.vangnet.intake.adapter.web;

import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.domain.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored message, as the API tells it. */
@Schema(name = "Message")
public record MessageView(
        UUID id,

        @Schema(description = "MSH-10, or MessageHeader.id") @Nullable
        String controlId,

        @Nullable String event,

        @Schema(description = "MSH-3|MSH-4, or MessageHeader.source.endpoint") @Nullable
        String sender,

        Instant received,
        @Schema(enumeration = {"HL7V2", "FHIR"}) String format,

        @Schema(enumeration = {"PUBLISHED", "HELD", "IGNORED", "REJECTED", "FAILED", "PARKED", "DROPPED"})
        String state,

        @Schema(description = "AA, AE, AR, ok or fatal-error")
        String answer,

        @Schema(description = "The primary identifier") @Nullable
        String patient,

        @Nullable String visit,
        boolean test,

        @Schema(description = "The control id was used before for something else")
        boolean collision,

        @Schema(description = "How often the same message was sent again")
        int repeats,

        @Nullable Problem error) {

    /** Why the message was not simply published. */
    @Schema(name = "MessageError")
    public record Problem(
            String code, String message, @Nullable String at) {}

    static MessageView of(MessageSummary summary) {
        Fault error = summary.error();
        return new MessageView(
                summary.id(),
                summary.controlId(),
                summary.event(),
                summary.sender(),
                summary.receivedAt(),
                summary.format().name(),
                summary.state().name(),
                summary.answer().wire(),
                summary.patient(),
                summary.visit(),
                summary.test(),
                summary.collision(),
                summary.repeats(),
                error == null ? null : new Problem(error.code().name(), error.message(), error.at()));
    }

    /** Redacted: it names a patient. */
    @Override
    public String toString() {
        return "MessageView[" + id + "]";
    }
}
