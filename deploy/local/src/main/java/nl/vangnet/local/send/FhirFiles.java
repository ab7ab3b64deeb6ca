package nl.vangnet.local.send;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.vangnet.local.send.OutgoingMessage.Kind;

/** Recognises FHIR by its content, and reads what a message says of itself. */
final class FhirFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FhirFiles() {}

    static boolean looksLikeJson(byte[] content) {
        String text = text(content);
        return text.startsWith("{") && text.contains("\"resourceType\"");
    }

    static boolean looksLikeXml(byte[] content) {
        String text = text(content);
        return text.startsWith("<") && text.contains("http://hl7.org/fhir");
    }

    static OutgoingMessage json(String source, byte[] content) {
        JsonNode header = header(content);
        JsonNode coding = header.path("eventCoding").path("code");
        String event = coding.isMissingNode() ? header.path("eventUri").asText("?") : coding.asText();
        return new OutgoingMessage(
                source, Kind.FHIR_JSON, content, event, header.path("id").asText(""));
    }

    static OutgoingMessage xml(String source, byte[] content) {
        return new OutgoingMessage(source, Kind.FHIR_XML, content, "?", "");
    }

    private static JsonNode header(byte[] content) {
        try {
            for (JsonNode entry : JSON.readTree(content).path("entry")) {
                if (entry.path("resource").path("resourceType").asText().equals("MessageHeader")) {
                    return entry.path("resource");
                }
            }
        } catch (JacksonException _) {
            // What cannot be read is sent all the same: the answer is the receiver's to give.
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return JSON.missingNode();
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }
}
