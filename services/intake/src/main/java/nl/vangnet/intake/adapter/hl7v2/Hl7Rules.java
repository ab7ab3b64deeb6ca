package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.jspecify.annotations.Nullable;

/** What a message must have to be taken in. Few rules: real senders break most of the others. */
final class Hl7Rules {

    private Hl7Rules() {}

    /** Answered AR: sending it again will not help. A missing MSH-10 is let through, since many senders leave it out. */
    static Optional<Fault> rejectionOf(Hl7Header header, @Nullable String event) {
        String type = header.messageType();
        if (type == null) {
            return fault(IntakeErrorCode.MISSING_FIELD, "MSH-9", "The message type is missing.");
        }
        if (!"ADT".equals(type)) {
            return fault(IntakeErrorCode.UNSUPPORTED_MESSAGE_TYPE, "MSH-9", "Only ADT messages are taken in.");
        }
        if (event == null) {
            return fault(IntakeErrorCode.MISSING_FIELD, "MSH-9", "The trigger event is missing.");
        }
        String version = header.version();
        if (version != null && !version.startsWith("2")) {
            return fault(IntakeErrorCode.UNSUPPORTED_VERSION, "MSH-12", "Only version 2 is taken in.");
        }
        String processing = header.processingId();
        if (processing != null && !processing.equals("P") && !header.isTest()) {
            return fault(IntakeErrorCode.UNSUPPORTED_PROCESSING_ID, "MSH-11", "The processing id is not P, T or D.");
        }
        return Optional.empty();
    }

    static Optional<Fault> missingSegment(AdtEvent event, Hl7Message message) {
        if (message.first("PID").isEmpty()) {
            return fault(IntakeErrorCode.MISSING_SEGMENT, "PID", "The PID segment is missing: nobody is named.");
        }
        if (!event.kind().needsVisit() || message.first("PV1").isPresent()) {
            return Optional.empty();
        }
        return event.kind() == AdtEvent.Kind.UPDATE
                ? fault(IntakeErrorCode.NO_VISIT, "PV1", "The update carries no visit, so there is nothing to screen.")
                : fault(IntakeErrorCode.MISSING_SEGMENT, "PV1", "The PV1 segment is missing: there is no visit.");
    }

    /**
     * The PV1 that tells of a visit. In a message about a person it is often an empty form, so there it must name the
     * visit by a number.
     */
    static Optional<Hl7Segment> visit(AdtEvent event, Hl7Message message) {
        return message.first("PV1")
                .filter(pv1 -> event.kind().needsVisit()
                        || pv1.text(19) != null
                        || pv1.text(50) != null
                        || pv1.text(54) != null);
    }

    /** In ADT^A45 each MRG is followed by the PV1 of the visit that is moved. */
    static Optional<Hl7Segment> visitBehind(Hl7Segment mrg, Hl7Message message) {
        int next = message.all("MRG").stream()
                .mapToInt(Hl7Segment::index)
                .filter(index -> index > mrg.index())
                .min()
                .orElse(Integer.MAX_VALUE);
        return message.all("PV1").stream()
                .filter(pv1 -> pv1.index() > mrg.index() && pv1.index() < next)
                .findFirst();
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
