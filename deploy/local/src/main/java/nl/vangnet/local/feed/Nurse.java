package nl.vangnet.local.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import nl.vangnet.local.send.Target;

/** Does the steps of a plan over the API, as a nurse would on the pages. */
final class Nurse {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Target target;

    Nurse(Target target) {
        this.target = target;
    }

    /** False when there is no case to do it on, or screening refuses. */
    boolean does(NursePlan.Step step) throws IOException, InterruptedException {
        Optional<String> found = openCase(step.visit().person());
        if (found.isEmpty()) {
            return false;
        }
        String path = "screening/api/cases/" + found.get();
        return switch (step) {
            case NursePlan.Confirm confirm -> post(path + "/confirmation", "application/json", confirmation(confirm));
            case NursePlan.Ask ask -> post(path + "/responses", "application/fhir+json", response(ask));
        };
    }

    private Optional<String> openCase(Person person) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                request("screening/api/cases?mrn=" + person.number()).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 500) {
            throw new IOException("HTTP " + response.statusCode());
        }
        if (response.statusCode() != 200) {
            return Optional.empty();
        }
        for (JsonNode found : JSON.readTree(response.body())) {
            if (!found.path("state").asText().equals("CLOSED")) {
                return Optional.of(found.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private boolean post(String path, String contentType, JsonNode body) throws IOException, InterruptedException {
        HttpResponse<Void> response = http.send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() >= 500) {
            throw new IOException("HTTP " + response.statusCode());
        }
        return response.statusCode() < 300;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(target.base().resolve(path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", target.authorization())
                .header("Accept", "application/json");
    }

    private static JsonNode confirmation(NursePlan.Confirm confirm) {
        ObjectNode body = JSON.createObjectNode().put("criterionA", confirm.criterionA());
        if (confirm.criterionA()) {
            boolean witness = confirm.visit().story().complaint().startsWith("Getuige");
            body.put("mode", witness ? "WITNESSED" : "EXPERIENCED");
            body.putArray("threats").add(confirm.visit().story().triage() <= 2 ? "LIFE" : "INJURY");
        } else {
            body.putNull("mode").putArray("threats");
        }
        return body.putNull("traumaTime").put("at", confirm.at().toString());
    }

    /** A FHIR R4 QuestionnaireResponse to PDI (degrees 0 to 4) or TSQ (yes or no). */
    private static JsonNode response(NursePlan.Ask ask) {
        ObjectNode response = JSON.createObjectNode()
                .put("resourceType", "QuestionnaireResponse")
                .put("questionnaire", "https://vangnet.nl/fhir/Questionnaire/" + ask.instrument())
                .put("status", "completed")
                .put("authored", ask.at().toString());
        ArrayNode items = response.putArray("item");
        for (int i = 0; i < ask.answers().size(); i++) {
            int answer = ask.answers().get(i);
            ObjectNode item = items.addObject().put("linkId", ask.instrument() + "." + (i + 1));
            ObjectNode value = item.putArray("answer").addObject();
            if (ask.instrument().equals("TSQ")) {
                value.put("valueBoolean", answer == 1);
            } else {
                value.putObject("valueCoding")
                        .put("system", "urn:ptsd:instrument:degree")
                        .put("code", String.valueOf(answer));
            }
        }
        return response;
    }
}
