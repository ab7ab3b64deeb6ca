package nl.vangnet.intake.adapter.hl7v2;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageReader;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads HL7 v2, and decides by event table and required segments what is published, held, ignored or refused. */
@ApplicationScoped
public class Hl7MessageReader implements MessageReader {

    private static final Logger LOG = Logger.getLogger(Hl7MessageReader.class);

    private final KnownEvents events;
    private final Feeds feeds;
    private final Acks acks;

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
        byte[] text = text(arrival.raw());
        try {
            return new OneReading(arrival, Hl7Scanner.scanText(text)).read();
        } catch (UnreadableHl7Exception e) {
            Hl7Header header = headerIfReadable(text);
            return new Reading.Refused(
                    Hl7Facts.of(header, ContentHash.of(text), feeds),
                    acks.refuse(AnswerCode.AR, e.fault(), header, arrival.id(), arrival.at()),
                    e.fault());
        }
    }

    @Override
    public Reading refuse(Received message, Fault why) {
        Arrival arrival = message.arrival();
        Hl7Header header = headerIfReadable(text(arrival.raw()));
        return new Reading.Refused(
                message.reading().facts(), acks.refuse(AnswerCode.AE, why, header, arrival.id(), arrival.at()), why);
    }

    @Override
    public Rendering render(byte[] raw) {
        return Hl7Rendering.of(
                text(raw),
                header -> feeds.ofSender(MessageHeaders.sender(header)).profile());
    }

    @Override
    public String renderAnswer(byte[] answer) {
        // Two acknowledgments are two frames on the wire, and an empty line between them on a page.
        return Hl7Rendering.lines(Hl7Text.of(answer)).replace("\u001C\n\u000B", "\n");
    }

    private byte[] text(byte[] raw) {
        return Hl7Text.of(
                raw,
                header ->
                        feeds.ofSender(MessageHeaders.sender(header)).profile().charset());
    }

    private static @Nullable Hl7Header headerIfReadable(byte[] text) {
        try {
            return Hl7Header.of(text);
        } catch (UnreadableHl7Exception e) {
            return null;
        }
    }

    /** One message on its way from its text to what was made of it. */
    private final class OneReading {

        private final Arrival arrival;
        private final Hl7Message message;
        private final Hl7Header header;
        private final Feed feed;
        private final AdtEvent event;
        private final MessageFacts facts;

        OneReading(Arrival arrival, Hl7Message message) {
            this.arrival = arrival;
            this.message = message;
            this.header = message.header();
            this.feed = feeds.ofSender(MessageHeaders.sender(header)).through(arrival.door());
            this.event = AdtEvent.of(message, feed.profile());
            this.facts = Hl7Facts.of(message, header, event.sentOrNull(), feed);
        }

        Reading read() {
            if (!feeds.admits(feed, arrival.door())) {
                return refused(
                        AnswerCode.AR,
                        Fault.at(
                                IntakeErrorCode.SENDER_NOT_ALLOWED,
                                "MSH-3",
                                "Who came in by this door may not send as this sender."));
            }
            if (feeds.refuses(feed)) {
                return refused(
                        AnswerCode.AR,
                        Fault.at(IntakeErrorCode.UNKNOWN_SENDER, "MSH-3", "This sender is not configured here."));
            }
            Optional<Fault> fault = Hl7Rules.rejectionOf(header, event.sentOrNull());
            if (fault.isPresent()) {
                return refused(AnswerCode.AR, fault.get());
            }
            return switch (handling()) {
                case PUBLISH -> published();
                case IGNORE -> ignored(Hl7Rules.unsupported(event.sent()));
                case UNKNOWN -> {
                    Fault unknown = Hl7Rules.unsupported(event.sent());
                    yield feed.profile().events().refuseUnknown() ? refused(AnswerCode.AR, unknown) : ignored(unknown);
                }
            };
        }

        /** The feed's own word on the event as it sends it goes before that on its effect. */
        private Handling handling() {
            FeedProfile profile = feed.profile();
            Handling own = profile.events().handlings().get(event.sent());
            return own != null ? own : profile.events().handling(events, MessageHeaders.EVENTS, event.effective());
        }

        private Reading published() {
            Optional<Fault> missing = Hl7Rules.missingSegment(event, message);
            if (missing.isPresent()) {
                // An update of a person who has no visit here is a normal message, and no reason to stop a feed.
                return missing.get().code() == IntakeErrorCode.NO_VISIT
                        ? ignored(missing.get())
                        : refused(AnswerCode.AE, missing.get());
            }
            return Merges.faultOf(
                            event, Merges.of(event, message), feed.profile().authorities())
                    .map(wrong -> refused(AnswerCode.AE, wrong))
                    .orElseGet(this::converted);
        }

        private Reading converted() {
            try {
                Hl7ToFhir.Converted converted = Hl7ToFhir.convert(message, event, feed.profile());
                if (!converted.decided()) {
                    Fault why = Fault.at(
                            IntakeErrorCode.UNMAPPED_CODE,
                            "PV1-2",
                            "The patient class is in no table and not in the feed's code map.");
                    return new Reading.Held(
                            facts, acks.acceptWith(why, header, arrival.id(), arrival.at()), why, converted.findings());
                }
                return new Reading.Accepted(
                        facts,
                        acks.accept(header, arrival.id(), arrival.at()),
                        converted.bundle(),
                        converted.findings());
            } catch (RuntimeException defect) {
                // A refusal would make the sender skip a good message, and silence would stop the whole feed.
                LOG.errorf(
                        "A message could not be converted and waits for us, eventId=%s: %s",
                        arrival.id(), placeOf(defect));
                Fault fault =
                        Fault.of(IntakeErrorCode.CONVERSION_FAILED, "A defect of ours kept it from being converted.");
                return new Reading.Unconverted(facts, acks.accept(header, arrival.id(), arrival.at()), fault);
            }
        }

        private Reading ignored(Fault why) {
            return new Reading.Ignored(facts, acks.acceptWith(why, header, arrival.id(), arrival.at()), why);
        }

        private Reading refused(AnswerCode code, Fault why) {
            return new Reading.Refused(facts, acks.refuse(code, why, header, arrival.id(), arrival.at()), why);
        }
    }

    /** What broke and where, without the exception's own words: they may quote the message. */
    static String placeOf(RuntimeException defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        String here = Hl7MessageReader.class.getPackageName();
        return defect.getClass().getName()
                + Arrays.stream(trace)
                        .filter(frame -> frame.getClassName().startsWith(here))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
