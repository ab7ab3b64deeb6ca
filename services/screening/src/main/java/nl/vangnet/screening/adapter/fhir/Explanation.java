package nl.vangnet.screening.adapter.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.ReasonSentences;
import nl.vangnet.screening.domain.exposure.Tongue;
import nl.vangnet.screening.domain.exposure.UncountedWords;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.PatientIdentifier;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** Explains what the rules make of one message Bundle, as one line of JSON. Immutable and thread safe. */
public final class Explanation {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final JsonFactory json = new JsonFactory();
    private final BundleReader reader;
    private final ExposureRules rules;
    private final ReasonSentences sentences;
    private final ZoneId hospitalZone;

    public Explanation(ExposureRules rules, ZoneId hospitalZone) {
        this.reader = new BundleReader(hospitalZone);
        this.rules = rules;
        this.sentences = new ReasonSentences(rules, hospitalZone);
        this.hospitalZone = hospitalZone;
    }

    /** The newest rules, in the Netherlands. */
    public Explanation() {
        this(ExposureRules.load(ExposureRules.NEWEST), NETHERLANDS);
    }

    /** The decision line, or the error line; without a line break. */
    public String explain(byte[] bundle) {
        try {
            // Nothing is stored here, so an undated message needs no more than some time to be explained.
            VisitMessage message = reader.read(bundle, Instant.EPOCH);
            Visit visit = Visit.fold(List.of(message));
            ExposureDecision decision = ExposureScreening.screen(VisitEvidence.of(visit, hospitalZone), rules);
            return write(out -> writeDecision(out, message, visit, decision));
        } catch (UnreadableBundleException unreadable) {
            return error(unreadable.code(), unreadable.message(), unreadable.at());
        }
    }

    /** The line for an input that could not even be handed in, for example a line of HL7 v2 that is none. */
    public String error(String code, String message, @Nullable String at) {
        return write(out -> {
            out.writeObjectFieldStart("error");
            out.writeStringField("code", code);
            out.writeStringField("message", message);
            out.writeStringField("at", at);
            out.writeEndObject();
        });
    }

    private void writeDecision(JsonGenerator out, VisitMessage message, Visit visit, ExposureDecision decision)
            throws IOException {
        PatientIdentifier patient = message.patient().primary();
        out.writeStringField("messageId", message.messageId());
        out.writeStringField("event", message.eventCode());
        out.writeStringField("patient", patient == null ? null : patient.value());
        out.writeStringField("visit", visit.identifiers().getFirst().value());
        out.writeBooleanField("emergency", visit.emergency());
        out.writeObjectFieldStart("exposure");
        out.writeStringField("class", decision.exposureClass().name());
        out.writeBooleanField("deferred", decision.deferred());
        out.writeStringField("ruleSet", decision.ruleSet());
        out.writeStringField("terms", decision.terms());
        out.writeArrayFieldStart("reasons");
        for (ExposureReason reason : decision.reasons()) {
            out.writeStartObject();
            out.writeStringField("rule", reason.rule());
            out.writeStringField("class", reason.exposureClass().name());
            out.writeStringField("system", reason.system());
            out.writeStringField("code", reason.code());
            out.writeStringField("text", reason.text());
            out.writeStringField(
                    "event", reason.told() == null ? null : reason.told().event());
            out.writeStringField("at", reason.at());
            out.writeStringField("en", sentences.sentence(reason, Tongue.EN));
            out.writeStringField("nl", sentences.sentence(reason, Tongue.NL));
            out.writeEndObject();
        }
        out.writeEndArray();
        writeNotCounted(out, decision);
        out.writeEndObject();
    }

    private void writeNotCounted(JsonGenerator out, ExposureDecision decision) throws IOException {
        out.writeArrayFieldStart("notCounted");
        for (UncountedWords words : decision.notCounted()) {
            out.writeStartObject();
            out.writeStringField("event", words.event());
            out.writeStringField("against", words.against().name());
            out.writeStringField("words", words.words());
            out.writeStringField("cue", words.cue());
            out.writeStringField("at", words.at());
            out.writeStringField("en", sentences.notCounted(words, Tongue.EN));
            out.writeStringField("nl", sentences.notCounted(words, Tongue.NL));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What stands inside the outermost braces. */
    private interface Content {
        void writeTo(JsonGenerator out) throws IOException;
    }

    private String write(Content content) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            content.writeTo(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }
}
