package nl.vangnet.intake.adapter.hl7v2;

import ca.uhn.fhir.context.FhirContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageReader;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.Feed;
import org.hl7.fhir.r4.model.Bundle;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads HL7 v2, and decides by event table and required segments what is published, ignored or refused. */
@ApplicationScoped
public class Hl7MessageReader implements MessageReader {

    private static final Logger LOG = Logger.getLogger(Hl7MessageReader.class);

    private final KnownEvents events;
    private final Feeds feeds;
    private final Acks acks;
    private final FhirContext fhir = FhirContext.forR4Cached();

    Hl7MessageReader(KnownEvents events, Feeds feeds, ZoneId hospitalZone) {
        this.events = events;
        this.feeds = feeds;
        this.acks = new Acks(hospitalZone);
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.HL7V2;
    }

    @Override
    public Reading read(Arrival arrival) {
        String text = Hl7Text.of(arrival.raw());
        try {
            return read(Hl7Parser.parseNormalised(text), arrival.id(), arrival.at());
        } catch (UnreadableHl7Exception e) {
            Hl7Header header = headerIfReadable(text);
            return new Reading.Refused(
                    Hl7Facts.of(header, Hl7Text.hash(text), feeds),
                    acks.refuse(AnswerCode.AR, e.fault(), header, arrival.id(), arrival.at()),
                    e.fault());
        }
    }

    @Override
    public Reading refuse(Received message, Fault why) {
        Arrival arrival = message.arrival();
        Hl7Header header = headerIfReadable(Hl7Text.of(arrival.raw()));
        return new Reading.Refused(
                message.reading().facts(), acks.refuse(AnswerCode.AE, why, header, arrival.id(), arrival.at()), why);
    }

    @Override
    public Rendering render(byte[] raw) {
        String text = Hl7Text.of(raw);
        String lines = text.replace('\r', '\n');
        try {
            Hl7Message message = Hl7Parser.parseNormalised(text);
            Hl7ToFhir.Converted converted = Hl7ToFhir.convert(message, zoneOf(message));
            String bundle = fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(converted.bundle());
            return new Rendering(lines, bundle, converted.unread());
        } catch (UnreadableHl7Exception e) {
            return new Rendering(lines, "", List.of(e.fault()));
        } catch (RuntimeException defect) {
            LOG.warnf("A stored message could not be converted for showing: %s", placeOf(defect));
            return new Rendering(lines, "", List.of());
        }
    }

    @Override
    public String renderAnswer(byte[] answer) {
        return Hl7Text.of(answer).replace('\r', '\n');
    }

    private Reading read(Hl7Message message, UUID id, Instant receivedAt) {
        MessageFacts facts = Hl7Facts.of(message, feedOf(message));
        Optional<Fault> fault = Hl7Rules.rejectionOf(message);
        if (fault.isPresent()) {
            Answer answer = acks.refuse(AnswerCode.AR, fault.get(), message.header(), id, receivedAt);
            return new Reading.Refused(facts, answer, fault.get());
        }
        String event = Objects.requireNonNullElse(message.event(), "");
        if (events.handling(MessageHeaders.EVENTS, event) != Handling.PUBLISH) {
            return ignored(Hl7Rules.unsupported(event), facts, message, id, receivedAt);
        }
        Optional<Fault> missing = Hl7Rules.missingSegment(message);
        if (missing.isPresent()) {
            // An update of a person who has no visit here is a normal message, and no reason to stop a feed.
            if (missing.get().code() == IntakeErrorCode.NO_VISIT) {
                return ignored(missing.get(), facts, message, id, receivedAt);
            }
            Answer answer = acks.refuse(AnswerCode.AE, missing.get(), message.header(), id, receivedAt);
            return new Reading.Refused(facts, answer, missing.get());
        }
        return converted(message, facts, id, receivedAt);
    }

    private Reading ignored(Fault why, MessageFacts facts, Hl7Message message, UUID id, Instant receivedAt) {
        return new Reading.Ignored(facts, acks.acceptWith(why, message.header(), id, receivedAt), why);
    }

    private Reading converted(Hl7Message message, MessageFacts facts, UUID id, Instant receivedAt) {
        try {
            Bundle bundle = Hl7ToFhir.toBundle(message, zoneOf(message));
            MessageFacts known = Hl7Facts.with(bundle, facts);
            byte[] json = fhir.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
            return new Reading.Accepted(known, acks.accept(message.header(), id, receivedAt), json, Findings.NONE);
        } catch (RuntimeException defect) {
            // A refusal would make the sender skip a good message, and silence would stop the whole feed.
            LOG.errorf("A message could not be converted and waits for us, eventId=%s: %s", id, placeOf(defect));
            Fault fault = Fault.of(IntakeErrorCode.CONVERSION_FAILED, "A defect of ours kept it from being converted.");
            return new Reading.Unconverted(facts, acks.accept(message.header(), id, receivedAt), fault);
        }
    }

    private Feed feedOf(Hl7Message message) {
        return feeds.ofSender(MessageHeaders.sender(message.header()));
    }

    private ZoneId zoneOf(Hl7Message message) {
        return feedOf(message).profile().zone();
    }

    /** What broke and where, without the exception's own words: they may quote the message. */
    private static String placeOf(RuntimeException defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        String here = Hl7MessageReader.class.getPackageName();
        return defect.getClass().getName()
                + Arrays.stream(trace)
                        .filter(frame -> frame.getClassName().startsWith(here))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }

    private static @Nullable Hl7Header headerIfReadable(String text) {
        try {
            return Hl7Header.of(text);
        } catch (UnreadableHl7Exception e) {
            return null;
        }
    }
}
