package nl.vangnet.intake.adapter.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import nl.vangnet.intake.application.feed.TestMark;
import nl.vangnet.intake.domain.MessageFormat;

/** FHIR in JSON: Bundle.meta.tag HTEST, and a new Bundle.id and MessageHeader.id. What is no Bundle goes as it is. */
@ApplicationScoped
class FhirTestMark implements TestMark {

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String CODE = "HTEST";

    private final JsonMapper mapper = new JsonMapper();

    @Override
    public MessageFormat format() {
        return MessageFormat.FHIR;
    }

    @Override
    public String contentType() {
        return "application/fhir+json";
    }

    @Override
    public boolean fits(String text) {
        return text.stripLeading().startsWith("{");
    }

    @Override
    public byte[] marked(String text, String id) {
        try {
            if (mapper.readTree(text) instanceof ObjectNode bundle) {
                mark(bundle, id);
                return mapper.writeValueAsBytes(bundle);
            }
        } catch (JsonProcessingException broken) {
            // The answer says what is wrong with it, as it would to a sender.
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void mark(ObjectNode bundle, String id) {
        bundle.put("id", id);
        ObjectNode meta = bundle.get("meta") instanceof ObjectNode there ? there : bundle.putObject("meta");
        ArrayNode tags = meta.get("tag") instanceof ArrayNode there ? there : meta.putArray("tag");
        boolean marked = false;
        for (JsonNode tag : tags) {
            marked |= SYSTEM.equals(tag.path("system").asText())
                    && CODE.equals(tag.path("code").asText());
        }
        if (!marked) {
            tags.addObject().put("system", SYSTEM).put("code", CODE);
        }
        JsonNode first = bundle.path("entry").path(0);
        if (first instanceof ObjectNode entry && entry.get("resource") instanceof ObjectNode header) {
            header.put("id", id);
            // The full URL of an entry names the id of its resource (R4 Bundle.entry.fullUrl).
            if (entry.path("fullUrl").asText().startsWith("urn:uuid:")) {
                entry.put("fullUrl", "urn:uuid:" + id);
            }
        }
    }
}
