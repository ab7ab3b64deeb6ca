package nl.vangnet.screening.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.stream.Collectors;
import nl.vangnet.chassis.web.RequestRefusedException;

/** Reads bodies, and says where one is wrong. Never what it holds. */
@ApplicationScoped
class JsonBodies {

    private final ObjectMapper json;

    JsonBodies(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(byte[] body, Class<T> type) {
        try {
            T read = json.readValue(body, type);
            if (read == null) {
                throw new RequestRefusedException(400, "JSON_NOT_READABLE", "the body is empty");
            }
            return read;
        } catch (JsonMappingException wrong) {
            String path = wrong.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw new RequestRefusedException(
                    400,
                    "JSON_NOT_READABLE",
                    path.isEmpty() ? "the body is not what is expected" : "wrong value at " + path);
        } catch (JsonProcessingException notJson) {
            throw new RequestRefusedException(
                    400,
                    "JSON_NOT_READABLE",
                    "not JSON, at line " + notJson.getLocation().getLineNr());
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory cannot fail", impossible);
        }
    }
}
