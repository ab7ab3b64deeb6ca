package nl.vangnet.intake.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.adapter.fhir.FhirMessages.Parsed;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageReader;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.EventPolicy;
import nl.vangnet.intake.domain.feed.Feed;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4 messages in three tiers: what cannot be read is refused, what lacks an element that we need is refused,
 * and everything else that is wrong is counted and kept. A message that needs no change is published byte for byte.
 */
@ApplicationScoped
class FhirMessageReader implements MessageReader {

    private static final Logger LOG = Logger.getLogger(FhirMessageReader.class);

    private final KnownEvents events;
    private final Feeds feeds;
    private final FhirMessages messages;

    @Inject
    FhirMessageReader(KnownEvents events, Feeds feeds, FhirSettings settings) {
        this(events, feeds, GuardLimits.of(settings.limits()));
    }

    FhirMessageReader(KnownEvents events, Feeds feeds, GuardLimits limits) {
        this.events = events;
        this.feeds = feeds;
        this.messages = new FhirMessages(limits);
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.FHIR;
    }

    @Override
    public Reading read(Arrival arrival) {
        Parsed parsed;
        try {
            parsed = messages.parse(arrival.raw(), arrival.contentType());
        } catch (UnreadableFhirException e) {
            ContentHash hash = ContentHash.of(arrival.raw());
            return refused(MessageFacts.unreadable(MessageFormat.FHIR, hash, Feeds.UNKNOWN), e.fault(), null, arrival);
        }
        Feed feed = feeds.ofSender(parsed.message().sender()).through(arrival.door());
        MessageFacts facts = FhirFacts.of(parsed.message(), parsed.hash(), feed);
        try {
            return read(parsed, feed, facts, arrival);
        } catch (RuntimeException defect) {
            // A refusal would make the sender give up on a good message.
            LOG.errorf("A message could not be read and waits for us, eventId=%s: %s", arrival.id(), kind(defect));
            Fault why = Fault.of(IntakeErrorCode.CONVERSION_FAILED, "A defect of ours kept it from being read.");
            return new Reading.Unconverted(facts, taken(why, parsed.message().header(), arrival), why);
        }
    }

    @Override
    public Reading refuse(Received message, Fault why) {
        Arrival arrival = message.arrival();
        MessageFacts facts = message.reading().facts();
        try {
            Parsed parsed = messages.parse(arrival.raw(), arrival.contentType());
            return refused(facts, why, parsed.message().header(), arrival);
        } catch (UnreadableFhirException e) {
            return refused(facts, why, null, arrival);
        }
    }

    private Reading read(Parsed parsed, Feed feed, MessageFacts facts, Arrival arrival) {
        FhirMessage message = parsed.message();
        MessageHeader header = message.header();
        if (!feeds.admits(feed, arrival.door())) {
            Fault why = Fault.at(
                    IntakeErrorCode.SENDER_NOT_ALLOWED,
                    "MessageHeader.source",
                    "This sender may not come in by this door with this sign-in.");
            return refused(facts, why, header, arrival);
        }
        if (feeds.refuses(feed)) {
            Fault why = Fault.at(
                    IntakeErrorCode.UNKNOWN_SENDER, "MessageHeader.source", "This sender is not configured here.");
            return refused(facts, why, header, arrival);
        }
        Optional<Fault> missing = RequiredElements.missing(message);
        if (missing.isPresent()) {
            return refused(facts, missing.get(), header, arrival);
        }
        EventPolicy policy = feed.profile().events();
        return switch (message.event().map(event -> handling(event, policy)).orElse(Handling.UNKNOWN)) {
            case PUBLISH -> published(parsed, feed, facts, arrival);
            case IGNORE -> {
                Fault why = Fault.at(
                        IntakeErrorCode.UNSUPPORTED_EVENT,
                        "MessageHeader.event",
                        "The event is kept, and used by nobody here.");
                yield new Reading.Ignored(facts, taken(why, header, arrival), why);
            }
            case UNKNOWN -> {
                Fault why = Fault.at(
                        IntakeErrorCode.UNKNOWN_EVENT, "MessageHeader.event", "The event is in no table of ours.");
                yield policy.refuseUnknown()
                        ? refused(facts, why, header, arrival)
                        : new Reading.Ignored(facts, taken(why, header, arrival), why);
            }
        };
    }

    private Reading published(Parsed parsed, Feed feed, MessageFacts facts, Arrival arrival) {
        FhirMessage message = parsed.message();
        List<Fault> warnings = new ArrayList<>(ProfileChecks.of(message));
        CodeTranslation codes = CodeTranslation.of(message, feed.profile());
        boolean zoned = parsed.zoneless()
                && ZonelessTimes.settle(message.bundle(), feed.profile().zone()) > 0;
        if (zoned) {
            warnings.add(Fault.at(
                    IntakeErrorCode.PROFILE_ISSUE, "dateTime", "A time came without a zone and was given the feed's."));
        }
        Findings findings = new Findings(codes.unmapped(), warnings, List.of());
        if (codes.undecided().isPresent()) {
            Fault why = codes.undecided().get();
            return new Reading.Held(facts, taken(why, message.header(), arrival), why, findings);
        }
        byte[] bundle = codes.changed() || zoned
                ? FhirMessages.json(message.bundle()).getBytes(StandardCharsets.UTF_8)
                : parsed.bytes();
        byte[] answer = Responses.ok(message.header(), arrival.id(), arrival.at());
        return new Reading.Accepted(facts, new Answer(AnswerCode.OK, answer, null), bundle, findings);
    }

    private Handling handling(Coding event, EventPolicy policy) {
        return policy.handling(events, event.hasSystem() ? event.getSystem() : "", event.getCode());
    }

    private static Answer taken(Fault remark, MessageHeader header, Arrival arrival) {
        byte[] body = Responses.okWith(remark, header, arrival.id(), arrival.at());
        return new Answer(AnswerCode.OK, body, remark.code());
    }

    private static Reading refused(MessageFacts facts, Fault why, @Nullable MessageHeader header, Arrival arrival) {
        byte[] body = Responses.fatal(why, header, arrival.id(), arrival.at());
        return new Reading.Refused(facts, new Answer(AnswerCode.FATAL_ERROR, body, why.code()), why);
    }

    /** What broke, without the exception's own words: they may quote the message. */
    private static String kind(RuntimeException defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        return defect.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    @Override
    public Rendering render(byte[] raw) {
        try {
            Parsed parsed = messages.parseStored(raw);
            String pretty = FhirMessages.pretty(parsed.message().bundle());
            boolean json = FhirFormat.sniff(raw) == FhirFormat.JSON;
            return new Rendering(json ? pretty : text(raw), pretty, List.of());
        } catch (UnreadableFhirException e) {
            return new Rendering(text(raw), "", List.of(e.fault()));
        }
    }

    @Override
    public String renderAnswer(byte[] answer) {
        return Responses.pretty(answer);
    }

    private static String text(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_8);
    }
}
