package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/** What a message must have to be taken in. Few rules: real senders break most of the others. */
final class Hl7Rules {

    private Hl7Rules() {}

    /** Answered AR: sending it again will not help. A missing MSH-10 is let through, since many senders leave it out. */
    static Optional<Fault> rejectionOf(Hl7Message message) {
        if (message.type() == null) {
            return fault(IntakeErrorCode.MISSING_FIELD, "MSH-9", "The message type is missing.");
        }
        if (!"ADT".equals(message.type())) {
            return fault(IntakeErrorCode.UNSUPPORTED_MESSAGE_TYPE, "MSH-9", "Only ADT messages are taken in.");
        }
        if (message.event() == null) {
            return fault(IntakeErrorCode.MISSING_FIELD, "MSH-9", "The trigger event is missing.");
        }
        String version = message.header().version();
        if (version != null && !version.startsWith("2")) {
            return fault(IntakeErrorCode.UNSUPPORTED_VERSION, "MSH-12", "Only version 2 is taken in.");
        }
        String processing = message.header().processingId();
        if (processing != null && !processing.matches("[PTD]")) {
            return fault(IntakeErrorCode.UNSUPPORTED_PROCESSING_ID, "MSH-11", "The processing id is not P, T or D.");
        }
        return Optional.empty();
    }

    static Optional<Fault> missingSegment(Hl7Message message) {
        if (message.first("PID").isEmpty()) {
            return fault(IntakeErrorCode.MISSING_SEGMENT, "PID", "The PID segment is missing: nobody is named.");
        }
        if (message.first("PV1").isPresent()) {
            return Optional.empty();
        }
        return "A08".equals(message.event())
                ? fault(IntakeErrorCode.NO_VISIT, "PV1", "The update carries no visit, so there is nothing to screen.")
                : fault(IntakeErrorCode.MISSING_SEGMENT, "PV1", "The PV1 segment is missing: there is no visit.");
    }

    static Fault unsupported(String event) {
        String shown = event.matches("[A-Z]\\d{2}") ? event : "of this message";
        return Fault.at(
                IntakeErrorCode.UNSUPPORTED_EVENT, "MSH-9", "Event " + shown + " is kept, and used by nobody here.");
    }

    private static Optional<Fault> fault(IntakeErrorCode code, String place, String message) {
        return Optional.of(Fault.at(code, place, message));
    }
}
