package nl.vangnet.local.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The answer to a line that cannot be read. */
final class ErrorLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorLine() {}

    static String of(String code, String message, @Nullable String at) {
        ObjectNode line = JSON.createObjectNode();
        line.putObject("error").put("code", code).put("message", message).put("at", at);
        return line.toString();
    }
}
