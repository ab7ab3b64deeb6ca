package nl.vangnet.intake.adapter.hl7v2;

import java.util.Objects;
import java.util.Optional;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.feed.Feed;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** The facts by which an HL7 v2 message is found again. */
final class Hl7Facts {

    private static final int PATIENT_IDENTIFIERS = 3;

    private Hl7Facts() {}

    /** All that is known when no more than the MSH could be read. */
    static MessageFacts of(@Nullable Hl7Header header, ContentHash hash, Feeds feeds) {
        if (header == null) {
            return MessageFacts.unreadable(MessageFormat.HL7V2, hash, Feeds.UNKNOWN);
        }
        return new MessageFacts(
                MessageFormat.HL7V2,
                hash,
                feeds.ofSender(MessageHeaders.sender(header)).name(),
                MessageHeaders.sender(header),
                header.controlId(),
                null,
                header.triggerEvent(),
                null,
                null,
                header.isTest());
    }

    static MessageFacts of(Hl7Message message, Feed feed) {
        return new MessageFacts(
                MessageFormat.HL7V2,
                message.hash(),
                feed.name(),
                MessageHeaders.sender(message.header()),
                message.controlId(),
                null,
                eventOf(message),
                message.first("PID").flatMap(Hl7Facts::patient).orElse(null),
                message.first("PV1").map(Hl7Facts::visit).orElse(null),
                message.isTest());
    }

    static MessageFacts with(Bundle bundle, MessageFacts facts) {
        return new MessageFacts(
                facts.format(),
                facts.hash(),
                facts.feed(),
                facts.sender(),
                facts.controlId(),
                bundle.getIdElement().getIdPart(),
                facts.event(),
                facts.patient(),
                facts.visit(),
                facts.test());
    }

    /** A01 for ADT; with the type before it for what is not ADT, so that the list says what came in. */
    private static @Nullable String eventOf(Hl7Message message) {
        if ("ADT".equals(message.type()) || message.type() == null) {
            return message.event();
        }
        return message.type() + "^" + Objects.requireNonNullElse(message.event(), "");
    }

    /** Type MR (here), else PI, else the first: the number that the hospital knows the patient by. */
    private static Optional<PatientIdentifier> patient(Hl7Segment pid) {
        return ofType(pid, "MR").or(() -> ofType(pid, "PI")).or(() -> ofType(pid, null));
    }

    private static Optional<PatientIdentifier> ofType(Hl7Segment pid, @Nullable String type) {
        for (int i = 0; i < pid.repetitions(PATIENT_IDENTIFIERS); i++) {
            boolean fits = type == null || type.equals(pid.text(PATIENT_IDENTIFIERS, i, 5, 1));
            Optional<Identifier> identifier =
                    fits ? Identifiers.identifier(pid, PATIENT_IDENTIFIERS, i) : Optional.<Identifier>empty();
            if (identifier.isPresent()) {
                return identifier.map(found -> new PatientIdentifier(found.getSystem(), found.getValue()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String visit(Hl7Segment pv1) {
        String visit = pv1.text(19);
        return visit != null ? visit : pv1.text(50);
    }
}
