package nl.vangnet.trials;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Events of screening for tests, made from the contract's own sample: confirmed and positive, day one after the event. */
final class CaseEventFixture {

    static final String CASE_NUMBER = "VN-7741";
    static final UUID PATIENT_KEY = UUID.fromString("5ac1b1de-9f31-4c58-8a77-0f2b8d3e6c21");
    static final UUID VISIT_ID = UUID.fromString("c0ffee00-1111-4222-8333-444455556666");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID caseId;
    private final ObjectNode event;

    private CaseEventFixture(UUID caseId, ObjectNode event) {
        this.caseId = caseId;
        this.event = event;
    }

    static CaseEventFixture positive(UUID caseId, Instant traumaTime) {
        var fixture = new CaseEventFixture(caseId, sample());
        fixture.aCase()
                .put("caseId", caseId.toString())
                .put("caseNumber", CASE_NUMBER)
                .put("version", 3);
        fixture.part("visit").put("visitId", VISIT_ID.toString()).put("facility", "SEH Voorbeeld");
        fixture.part("patient").put("key", PATIENT_KEY.toString());
        fixture.part("trauma").put("time", traumaTime.toString());
        ((ObjectNode) fixture.aCase().get("screenings").get(0))
                .put("at", traumaTime.plus(Duration.ofDays(1)).toString());
        return fixture;
    }

    CaseEventFixture version(long version) {
        aCase().put("version", version);
        return this;
    }

    CaseEventFixture closed() {
        aCase().put("state", "CLOSED").put("closedReason", "WITHDRAWN");
        return this;
    }

    CaseEventFixture unconfirmed() {
        aCase().putNull("confirmation").putArray("screenings");
        return this;
    }

    CaseEventFixture guarded(String guard) {
        ((ArrayNode) aCase().get("guards")).add(guard);
        return this;
    }

    CaseEventFixture speaking(String language) {
        part("patient").put("language", language);
        return this;
    }

    UUID caseId() {
        return caseId;
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode aCase() {
        return (ObjectNode) event.get("case");
    }

    private ObjectNode part(String name) {
        return (ObjectNode) aCase().get(name);
    }

    private static ObjectNode sample() {
        try (InputStream in = CaseEventFixture.class
                .getClassLoader()
                .getResourceAsStream("schemas/events/samples/ScreeningCompleted.json")) {
            JsonNode read = JSON.readTree(in);
            return (ObjectNode) read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
