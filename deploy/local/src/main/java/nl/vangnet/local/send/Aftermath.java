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

    public Aftermath(Target target) {
        this.target = target;
    }

    /**
     * One sentence for a person.
     *
     * @param messageId intake's id of the message, or empty
     * @param untilNanos how long to wait for screening, on the clock of {@link System#nanoTime}
     */
    public String of(String controlId, String messageId, long untilNanos) throws InterruptedException {
        if (controlId.isEmpty() && messageId.isEmpty()) {
            return "has no control id to look it up by";
        }
        String said = "not found in intake's list";
        while (true) {
            JsonNode stored = stored(controlId, messageId);
            if (!stored.isMissingNode()) {
                if (!stored.path("state").asText().equals("PUBLISHED")) {
                    return notPublished(stored);
                }
                if (stored.path("test").asBoolean()) {
                    return "a test message: kept apart from the queue";
                }
                JsonNode screened =
                        get("screening/api/messages/" + stored.path("id").asText());
                if (screened.has("visit") || screened.has("emergency")) {
                    return said(screened);
                }
                said = "published, not yet screened";
            }
            if (System.nanoTime() > untilNanos) {
                return said;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static String notPublished(JsonNode stored) {
        String why = stored.path("error").path("code").asText("");
        return "kept, goes no further: "
                + stored.path("state").asText("?").toLowerCase(Locale.ROOT)
                + (why.isEmpty() ? "" : ", " + why);
    }

    private JsonNode stored(String controlId, String messageId) throws InterruptedException {
        if (controlId.isEmpty()) {
            // Without a control id it is among the last, if anywhere.
            return pick(get("intake/api/messages?limit=1000"), messageId);
        }
        JsonNode list = get("intake/api/messages?controlId=" + URLEncoder.encode(controlId, StandardCharsets.UTF_8));
        return pick(list, messageId);
    }

    /** The message itself when its id is known; else the newest, since control ids are used again. */
    private static JsonNode pick(JsonNode list, String messageId) {
        JsonNode newest = JSON.missingNode();
        for (JsonNode message : list) {
            if (message.path("id").asText().equals(messageId)) {
                return message;
            }
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
