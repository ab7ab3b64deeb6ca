package nl.vangnet.intake.adapter.hl7v2;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.feed.Authorities;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.TestMessages;
import org.jspecify.annotations.Nullable;

/** The facts by which an HL7 v2 message is found again. */
final class Hl7Facts {

    /** PID-3; PID-2 and PID-4 are what older senders fill. */
    private static final int[] PATIENT_IDENTIFIERS = {3, 2, 4};

    private static final int RECORDED_AT = 2;

    private Hl7Facts() {}

    /** All that is known when no more than the MSH could be read. */
    static MessageFacts of(@Nullable Hl7Header header, ContentHash hash, Feeds feeds) {
        if (header == null) {
            return MessageFacts.unreadable(MessageFormat.HL7V2, hash, Feeds.UNKNOWN);
        }
        Feed feed = feeds.ofSender(MessageHeaders.sender(header));
        return new MessageFacts(
                MessageFormat.HL7V2,
                hash,
                feed.name(),
                MessageHeaders.sender(header),
                header.controlId(),
                null,
                header.triggerEvent(),
                null,
                null,
                isTest(header, feed));
    }

    static MessageFacts of(Hl7Message message, Hl7Header header, @Nullable String event, Feed feed) {
        return new MessageFacts(
                MessageFormat.HL7V2,
                message.hash(),
                feed.name(),
                MessageHeaders.sender(header),
                header.controlId(),
                null,
                eventOf(header, event),
                message.first("PID")
                        .map(pid -> patient(pid, feed.profile().authorities()))
                        .orElse(null),
                message.first("PV1").map(Hl7Facts::visit).orElse(null),
                isTest(header, feed),
                sentAt(message, header, feed));
    }

    /** EVN-2, when it was written down, else MSH-7, when it was sent; nothing where only the day is known. */
    private static @Nullable Instant sentAt(Hl7Message message, Hl7Header header, Feed feed) {
        return message.first("EVN")
                .flatMap(evn -> instant(evn.text(RECORDED_AT), feed))
                .or(() -> instant(header.sentAt(), feed))
                .orElse(null);
    }

    private static Optional<Instant> instant(@Nullable String text, Feed feed) {
        return Optional.ofNullable(text)
                .flatMap(HlTime::parse)
                .flatMap(time -> time.toInstant(feed.profile().zone()));
    }

    /** A sender that is a rehearsal as a whole sends no tests. */
    private static boolean isTest(Hl7Header header, Feed feed) {
        return header.isTest() && feed.profile().tests() == TestMessages.APART;
    }

    /** A01 for ADT; with the type before it for what is not ADT, so that the list says what came in. */
    private static @Nullable String eventOf(Hl7Header header, @Nullable String event) {
        String type = header.messageType();
        if ("ADT".equals(type) || type == null) {
            return event;
        }
        return type + "^" + Objects.requireNonNullElse(event, "");
    }

    private static @Nullable PatientIdentifier patient(Hl7Segment pid, Authorities authorities) {
        for (int field : PATIENT_IDENTIFIERS) {
            PatientIdentifier found =
                    Identifiers.primary(pid, field, authorities).orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String visit(Hl7Segment pv1) {
        String visit = pv1.text(19);
        return visit != null ? visit : pv1.text(50);
    }
}
