package nl.vangnet.local.rescreen;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.send.Target;

/** Hands a rule set to the service and follows what it tells, a line at a time: nothing is held here either. */
public final class Rescreen {

    /** How what is found is written. */
    public enum Form {
        PLAIN,
        JSON,
        CSV
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In so many parts progress is told. */
    private static final int STEPS = 20;

    private final Target target;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean quiet;
    private long saidStep = -1;

    public Rescreen(Target target, PrintStream out, PrintStream err, boolean quiet) {
        this.target = target;
        this.out = out;
        this.err = err;
        this.quiet = quiet;
    }

    /** Whether the comparison came to its end. */
    public boolean run(Path folder, LocalDate since, Form form) throws InterruptedException {
        RuleSetFolder rules = new RuleSetFolder(folder);
        URI uri = target.base()
                .resolve("screening/api/rules/rescreen?since=%s&name=%s"
                        .formatted(since, URLEncoder.encode(rules.name(), StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", target.authorization())
                .header("Content-Type", "application/zip")
                .header("Accept", "application/x-ndjson, application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(rules.zip()))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw refusal(response.statusCode(), body.readAllBytes());
                }
                return follow(body, report(form));
            }
        } catch (ConnectException nobody) {
            throw new Refusal(
                    "nothing answers at %s. Is it running? Name another with --data DIR or --url URL."
                            .formatted(target.base()),
                    nobody);
        } catch (IOException cut) {
            err.println("vangnet: the connection to %s broke (%s). What stands above is not all."
                    .formatted(
                            target.base(),
                            cut.getMessage() == null ? cut.getClass().getSimpleName() : cut.getMessage()));
            return false;
        }
    }

    private Report report(Form form) {
        return switch (form) {
            case PLAIN -> new PlainReport(out);
            case JSON -> new JsonReport(out);
            case CSV -> new CsvReport(out);
        };
    }

    private boolean follow(InputStream body, Report report) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        boolean ended = false;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            JsonNode line = JSON.readTree(text);
            report.take(line);
            switch (line.path("type").asText()) {
                case "progress" -> progress(line);
                case "failed" -> err.println("vangnet: " + line.path("message").asText());
                case "end" -> ended = true;
                default -> {
                    // The report's alone.
                }
            }
        }
        out.flush();
        if (!ended) {
            err.println("vangnet: the comparison did not come to its end. What stands above is not all.");
        }
        return ended;
    }

    /** A line at the beginning, at the end, and at each twentieth between. */
    private void progress(JsonNode line) {
        long done = line.path("done").asLong();
        long total = line.path("total").asLong();
        long step = total == 0 ? STEPS : done * STEPS / total;
        if (!quiet && step != saidStep) {
            err.println("%d of %d visits".formatted(done, total));
        }
        saidStep = step;
    }

    private Refusal refusal(int status, byte[] body) {
        if (status == 401 || status == 403) {
            return new Refusal(
                    "%s does not let this user compare rule sets (HTTP %d). It takes an integrator: --user NAME:PASSWORD."
                            .formatted(target.base(), status));
        }
        try {
            JsonNode error = JSON.readTree(body).path("error");
            StringBuilder said = new StringBuilder(error.path("message").asText("HTTP " + status));
            error.path("problems")
                    .forEach(problem -> said.append("%n  %s: %s. %s"
                            .formatted(
                                    place(problem),
                                    problem.path("what").asText(),
                                    problem.path("remedy").asText())));
            return new Refusal(said.toString());
        } catch (JacksonException notJson) {
            return new Refusal("%s answered HTTP %d.".formatted(target.base(), status), notJson);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String place(JsonNode problem) {
        int line = problem.path("line").asInt();
        return problem.path("file").asText() + (line == 0 ? "" : ":" + line);
    }
}
