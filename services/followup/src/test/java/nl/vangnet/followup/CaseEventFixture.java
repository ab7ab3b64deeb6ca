package nl.vangnet.followup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;

/** Builds case events from the contract's own samples: a case of its own each, at the sample's version and state. */
final class CaseEventFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final ObjectNode event;

    private CaseEventFixture(String name, String sample) {
        this.name = name;
        try (InputStream file = Objects.requireNonNull(
                CaseEventFixture.class.getResourceAsStream("/schemas/events/samples/" + sample + ".json"))) {
            event = (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CaseEventFixture detected() {
        return new CaseEventFixture("ExposureDetected", "ExposureDetected");
    }

    static CaseEventFixture confirmed() {
        return new CaseEventFixture("ExposureConfirmed", "ExposureConfirmed");
    }

    static CaseEventFixture screened() {
        return new CaseEventFixture("ScreeningCompleted", "ScreeningCompleted");
    }

    static CaseEventFixture screenedTwice() {
        return new CaseEventFixture("ScreeningCompleted", "ScreeningCompleted-stage-2");
    }

    static CaseEventFixture closed() {
        return new CaseEventFixture("CaseClosed", "CaseClosed");
    }

    static CaseEventFixture reopened() {
        return new CaseEventFixture("CaseReopened", "CaseReopened");
    }

    CaseEventFixture of(UUID caseId) {
        caseNode().put("caseId", caseId.toString());
        return this;
    }

    CaseEventFixture version(int version) {
        caseNode().put("version", version);
        return this;
    }

    CaseEventFixture traumaAt(ZonedDateTime time) {
        ((ObjectNode) caseNode().get("trauma"))
                .put("time", time.toOffsetDateTime().toString());
        return this;
    }

    String type() {
        return "nl.vangnet.screening." + name + ".v1";
    }

    String caseId() {
        return caseNode().get("caseId").asText();
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ObjectNode caseNode() {
        return (ObjectNode) event.get("case");
    }
}
