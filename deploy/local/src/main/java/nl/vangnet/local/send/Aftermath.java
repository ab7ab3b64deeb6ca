package nl.vangnet.local.send;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks what became of a message: in intake's list, and then with screening. */
public final class Aftermath implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Target target;
    private final Duration patience;

    public Aftermath(Target target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    /** One sentence for a person. */
    public String of(String controlId) throws InterruptedException {
        if (controlId.isEmpty()) {
            return "has no control id to look it up by";
        }
        long until = System.nanoTime() + patience.toNanos();
        String said = "not found in intake's list";
        do {
            JsonNode stored = newest(
                    get("intake/api/messages?controlId=" + URLEncoder.encode(controlId, StandardCharsets.UTF_8)));
            if (!stored.isMissingNode()) {
                if (!stored.path("error").path("code").isMissingNode()) {
                    return "kept, not understood: "
                            + stored.path("error").path("code").asText();
                }
                JsonNode screened =
                        get("screening/api/messages/" + stored.path("id").asText());
                if (screened.has("visit") || screened.has("emergency")) {
                    return said(screened);
                }
                said = "stored (%s)".formatted(stored.path("state").asText("?").toLowerCase(Locale.ROOT));
            }
            Thread.sleep(PAUSE);
        } while (System.nanoTime() < until);
        return said;
    }

    private static JsonNode newest(JsonNode list) {
        JsonNode newest = JSON.missingNode();
        for (JsonNode message : list) {
            if (newest.isMissingNode()
                    || message.path("received")
                                    .asText()
                                    .compareTo(newest.path("received").asText())
                            > 0) {
                newest = message;
            }
        }
        return newest;
    }

    private static String said(JsonNode screened) {
        List<String> parts = new ArrayList<>();
        parts.add(screened.path("emergency").asBoolean() ? "emergency visit" : "no emergency visit");
        JsonNode exposure = screened.path("exposure");
        if (exposure.hasNonNull("class")) {
            List<String> codes = new ArrayList<>();
            exposure.path("reasons")
                    .forEach(reason -> codes.add(
                            reason.path("code").asText(reason.path("rule").asText())));
            parts.add(exposure.path("class").asText() + (codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")"));
        }
        JsonNode found = screened.path("case");
        parts.add(
                found.hasNonNull("number")
                        ? "case %s %s"
                                .formatted(
                                        found.path("number").asText(),
                                        found.path("state").asText())
                        : "no case");
        return String.join(", ", parts);
    }

    private JsonNode get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.base().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", target.authorization())
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.missingNode();
        } catch (JacksonException _) {
            return JSON.missingNode();
        } catch (IOException _) {
            // Asked again until the patience ends.
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
