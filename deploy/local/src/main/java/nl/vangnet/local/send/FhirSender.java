package nl.vangnet.local.send;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends by HTTP to {@code $process-message}, and reads the response message. */
final class FhirSender implements Sender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE_ID = "Vangnet-Message-Id";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Target target;

    FhirSender(Target target) {
        this.target = target;
    }

    @Override
    public Answer send(OutgoingMessage message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.base().resolve("intake/fhir/$process-message"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", target.authorization())
                .header("Content-Type", message.kind().contentType())
                .header("Accept", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.bytes()))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 500 || response.statusCode() == 429) {
            // FHIR messaging: these may be sent again, the others must not.
            throw new IOException("HTTP " + response.statusCode());
        }
        return answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue(MESSAGE_ID).orElse(""));
    }

    private static Answer answer(int status, byte[] body, String messageId) {
        String code = "HTTP " + status;
        StringBuilder said = new StringBuilder();
        try {
            JsonNode resource = JSON.readTree(body);
            issues(resource, said);
            for (JsonNode entry : resource.path("entry")) {
                code = entry.path("resource").path("response").path("code").asText(code);
                issues(entry.path("resource"), said);
            }
        } catch (JacksonException _) {
            // Not FHIR: the status says what there is to say.
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Answer(code, said.toString(), messageId);
    }

    private static void issues(JsonNode outcome, StringBuilder said) {
        for (JsonNode issue : outcome.path("issue")) {
            String text = issue.path("diagnostics")
                    .asText(issue.path("details")
                            .path("text")
                            .asText(issue.path("code").asText()));
            if (!text.isBlank() && !issue.path("severity").asText().equals("information")) {
                said.append(said.isEmpty() ? "" : "; ").append(text);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
