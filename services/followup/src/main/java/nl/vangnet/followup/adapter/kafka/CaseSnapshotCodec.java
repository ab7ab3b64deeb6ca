package nl.vangnet.followup.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.chassis.inbox.UnreadableRecordException;
import nl.vangnet.followup.domain.CaseSnapshot;
import nl.vangnet.followup.domain.CaseState;
import nl.vangnet.followup.domain.TraumaTime;

/** Reads the case snapshot of schemas/events/case.schema.json: what follow-up needs of it, tolerating all else. */
@ApplicationScoped
class CaseSnapshotCodec {

    static final String NOT_JSON = "CASE_EVENT_JSON";
    static final String BAD_FIELD = "CASE_EVENT_FIELD";

    private final ObjectMapper json;

    CaseSnapshotCodec(ObjectMapper json) {
        this.json = json;
    }

    /** Empty for an event that carries no case. */
    Optional<CaseSnapshot> read(byte[] value) throws UnreadableRecordException {
        JsonNode event;
        try {
            event = json.readTree(value);
        } catch (IOException broken) {
            throw new UnreadableRecordException(NOT_JSON, "the event is not JSON");
        }
        if (!event.isObject()) {
            throw new UnreadableRecordException(NOT_JSON, "the event is not a JSON object");
        }
        return event.has("case") ? Optional.of(snapshot(event.get("case"))) : Optional.empty();
    }

    private static CaseSnapshot snapshot(JsonNode node) throws UnreadableRecordException {
        return new CaseSnapshot(
                field(node, "/caseId", UUID::fromString),
                field(node, "/caseNumber", text -> text),
                field(node, "/version", Integer::valueOf),
                field(node, "/state", CaseState::valueOf),
                field(node, "/patient/deceased", Boolean::valueOf),
                new TraumaTime(
                        // Screening knows minutes; what the database cannot keep must not look like a correction.
                        field(node, "/trauma/time", CaseSnapshotCodec::instant).truncatedTo(ChronoUnit.SECONDS),
                        field(node, "/trauma/precision", TraumaTime.Precision::valueOf),
                        field(node, "/trauma/zone", ZoneId::of)),
                stage2DoneAt(node.path("screenings")));
    }

    /** An incomplete second stage was not done. */
    private static Optional<Instant> stage2DoneAt(JsonNode screenings) throws UnreadableRecordException {
        for (JsonNode screening : screenings) {
            if (screening.path("stage").asInt() == 2
                    && !screening.path("outcome").asText().equals("INCOMPLETE")) {
                return Optional.of(field(screening, "/at", CaseSnapshotCodec::instant));
            }
        }
        return Optional.empty();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static <T> T field(JsonNode node, String pointer, Reading<T> reading) throws UnreadableRecordException {
        JsonNode value = node.at(pointer);
        if (!value.isValueNode() || value.isNull()) {
            throw new UnreadableRecordException(BAD_FIELD, pointer + " is missing");
        }
        try {
            return reading.of(value.asText());
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new UnreadableRecordException(BAD_FIELD, pointer + " has a value that is not known here");
        }
    }

    private interface Reading<T> {
        T of(String text);
    }
}
