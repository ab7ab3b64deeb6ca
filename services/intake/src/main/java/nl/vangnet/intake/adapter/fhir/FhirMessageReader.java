package nl.vangnet.intake.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Reads FHIR R4 messages. What it publishes is the sender's own Bundle, byte for byte. */
@ApplicationScoped
class FhirMessageReader implements MessageReader {

    private final KnownEvents events;
    private final Feeds feeds;

    FhirMessageReader(KnownEvents events, Feeds feeds) {
        this.events = events;
        this.feeds = feeds;
    }

    @Override
    public MessageFormat format() {
        return MessageFormat.FHIR;
    }

    @Override
    public Reading read(Arrival arrival) {
        ContentHash hash = ContentHash.of(arrival.raw());
        try {
            if (!isJson(arrival.contentType())) {
                throw new UnreadableFhirException(Fault.of(
                        IntakeErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/fhir+json or application/json."));
            }
            String json = JsonGuard.check(arrival.raw());
            return read(FhirMessages.parse(json), json, hash, arrival);
        } catch (UnreadableFhirException e) {
            return refused(MessageFacts.unreadable(MessageFormat.FHIR, hash, Feeds.UNKNOWN), e.fault(), null, arrival);
        }
    }

    @Override
    public Reading refuse(Received message, Fault why) {
        Arrival arrival = message.arrival();
        MessageFacts facts = message.reading().facts();
        try {
            MessageHeader header =
                    FhirMessages.parse(JsonGuard.check(arrival.raw())).header();
            return refused(facts, why, header, arrival);
        } catch (UnreadableFhirException e) {
            return refused(facts, why, null, arrival);
        }
    }

    private Reading read(FhirMessage message, String json, ContentHash hash, Arrival arrival) {
        MessageFacts facts = message.facts(
                hash, feeds.ofSender(message.header().getSource().getEndpoint()).name());
        MessageHeader header = message.header();
        Optional<Fault> missing = missing(message);
        if (missing.isPresent()) {
            return refused(facts, missing.get(), header, arrival);
        }
        Handling handling = message.event().map(this::handling).orElse(Handling.UNKNOWN);
        return switch (handling) {
            case PUBLISH -> {
                byte[] answer = Responses.ok(header, arrival.id(), arrival.at());
                yield new Reading.Accepted(
                        facts,
                        new Answer(AnswerCode.OK, answer, null),
                        json.getBytes(StandardCharsets.UTF_8),
                        Findings.NONE);
            }
            case IGNORE -> {
                Fault why = Fault.at(
                        IntakeErrorCode.UNSUPPORTED_EVENT,
                        "MessageHeader.event",
                        "The event is kept, and used by nobody here.");
                byte[] answer = Responses.okWith(why, header, arrival.id(), arrival.at());
                yield new Reading.Ignored(facts, new Answer(AnswerCode.OK, answer, why.code()), why);
            }
            case UNKNOWN -> {
                Fault why = Fault.at(
                        IntakeErrorCode.UNKNOWN_EVENT,
                        "MessageHeader.event",
                        "The event is absent or not one that we know.");
                yield refused(facts, why, header, arrival);
            }
        };
    }

    private Handling handling(Coding event) {
        return events.handling(event.hasSystem() ? event.getSystem() : "", event.getCode());
    }

    private static Optional<Fault> missing(FhirMessage message) {
        if (message.first(Patient.class).isEmpty()) {
            return Optional.of(Fault.at(
                    IntakeErrorCode.MISSING_RESOURCE, "Bundle.entry", "There is no Patient: nobody is named."));
        }
        return message.first(Encounter.class).isEmpty()
                ? Optional.of(Fault.at(
                        IntakeErrorCode.MISSING_RESOURCE, "Bundle.entry", "There is no Encounter: there is no visit."))
                : Optional.empty();
    }

    private static Reading refused(MessageFacts facts, Fault why, @Nullable MessageHeader header, Arrival arrival) {
        byte[] body = Responses.fatal(why, header, arrival.id(), arrival.at());
        return new Reading.Refused(facts, new Answer(AnswerCode.FATAL_ERROR, body, why.code()), why);
    }

    /** {@code application/fhir+json; charset=utf-8} and {@code application/json}; not XML. */
    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/fhir+json") || type.equals("application/json");
    }

    @Override
    public Rendering render(byte[] raw) {
        String text = new String(raw, StandardCharsets.UTF_8);
        try {
            String json = JsonGuard.check(raw);
            String pretty = FhirMessages.pretty(json);
            FhirMessages.parse(json);
            return new Rendering(pretty, pretty, List.of());
        } catch (UnreadableFhirException e) {
            return new Rendering(text, "", List.of(e.fault()));
        }
    }

    @Override
    public String renderAnswer(byte[] answer) {
        String json = new String(answer, StandardCharsets.UTF_8);
        try {
            return FhirMessages.pretty(json);
        } catch (UnreadableFhirException e) {
            return json;
        }
    }
}
