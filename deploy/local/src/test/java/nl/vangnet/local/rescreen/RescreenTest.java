package nl.vangnet.local.rescreen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.rescreen.Rescreen.Form;
import nl.vangnet.local.send.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command makes of the lines that the service writes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RescreenTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);
    private static final String BEGIN =
            "{\"type\":\"begin\",\"live\":\"2026.2\",\"other\":\"ours\",\"since\":\"2026-11-01\",\"zone\":\"Europe/Amsterdam\"}\n";
    private static final String DIFFERENCE = """
            {"type":"difference","kind":"DROPPED","visitId":"019b-1","caseId":"019b-2","caseNumber":"C-7","arrivedAt":"2026-11-20T23:30:00Z",\
            "before":{"exposureClass":"REVIEW","reasons":[{"rule":"complaint-text","en":"=cmd, \\"hit\\" by a car"}]},\
            "after":{"exposureClass":"EXCLUDE","reasons":[{"rule":"no-rule","code":"S93.4","en":"No sign"}]}}
            """;
    private static final String END = """
            {"type":"end","visits":9,"added":0,"dropped":1,"otherClass":0,"otherReason":2,\
            "flows":[{"before":"REVIEW","after":"EXCLUDE","visits":1},{"before":"EXCLUDE","after":"EXCLUDE","visits":8}]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private volatile byte[] sent = {};
    private HttpServer service = nothing();

    @TempDir
    private Path folder = Path.of("");

    private static HttpServer nothing() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @BeforeEach
    void start() throws IOException {
        service.start();
        folder = Files.createDirectory(folder.resolve("ours"));
        Files.writeString(folder.resolve("rules.csv"), "rule\n");
        Files.writeString(folder.resolve("README.txt"), "not a table");
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_person_reads_who_is_dropped_and_what_both_sets_say() throws Exception {
        answer(200, BEGIN + DIFFERENCE + END);

        assertThat(run(Form.PLAIN)).isTrue();

        assertThat(said(out))
                .contains("Rule set ours beside 2026.2", "(Europe/Amsterdam)")
                .contains("DROPPED  case C-7, arrived 21 Nov 2026 00:30")
                .contains("2026.2: REVIEW", "[rule complaint-text]", "ours: EXCLUDE  No sign [S93.4, rule no-rule]")
                .contains("9 visits: 0 would be added, 1 dropped, 0 get another class, 2 keep it on another ground.")
                .containsPattern("EXCLUDE +8 -> 9")
                .endsWith("Nothing was changed.\n");
    }

    @Test
    void a_spreadsheet_gets_a_row_a_visit_and_no_formula() throws Exception {
        answer(200, BEGIN + DIFFERENCE + END);

        run(Form.CSV);

        assertThat(said(out).lines())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "DROPPED,C-7,019b-1,2026-11-20T23:30:00Z,REVIEW,,complaint-text,\"'=cmd, \"\"hit\"\" by a car\",EXCLUDE,S93.4,no-rule,No sign");
    }

    @Test
    void a_program_gets_every_line() throws Exception {
        answer(200, BEGIN + "{\"type\":\"progress\",\"done\":1,\"total\":2}\n" + END);

        run(Form.JSON);

        assertThat(said(out).lines()).hasSize(3).allMatch(line -> line.startsWith("{\"type\""));
        assertThat(said(err)).isEqualTo("1 of 2 visits\n");
    }

    @Test
    void the_tables_of_the_folder_are_handed_over_and_nothing_else() throws Exception {
        answer(200, BEGIN + END);

        run(Form.PLAIN);

        assertThat(asked).containsExactly("/screening/api/rules/rescreen?since=2026-11-01&name=ours Basic YTpi");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            assertThat(zip.getNextEntry()).hasToString("rules.csv");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void an_answer_without_an_end_is_not_taken_for_whole() throws Exception {
        answer(200, BEGIN + DIFFERENCE + "{\"type\":\"failed\",\"message\":\"something went wrong\"}\n");

        assertThat(run(Form.PLAIN)).isFalse();

        assertThat(said(err)).contains("something went wrong", "What stands above is not all");
    }

    @Test
    void problems_are_told_by_file_and_line_with_what_to_do() {
        answer(422, """
                {"error":{"code":"RULE_SET_REFUSED","message":"the rule set cannot be used","problems":[
                {"kind":"UNKNOWN_CODE","file":"rules.csv","line":7,"what":"CM has no code V07","remedy":"Look it up."},
                {"kind":"MISSING_FILE","file":"words.csv","line":0,"what":"it is not there","remedy":"Add it."}]}}""");

        assertThatThrownBy(() -> run(Form.PLAIN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("rules.csv:7: CM has no code V07. Look it up.")
                .hasMessageContaining("words.csv: it is not there. Add it.");
    }

    @Test
    void who_may_not_is_told_which_role_may() {
        answer(403, "");

        assertThatThrownBy(() -> run(Form.PLAIN)).isInstanceOf(Refusal.class).hasMessageContaining("integrator");
    }

    @Test
    void nobody_there_is_a_refusal_that_says_what_to_do() {
        service.stop(0);

        assertThatThrownBy(() -> run(Form.PLAIN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing answers")
                .hasMessageContaining("--url");
    }

    @Test
    void a_folder_that_is_no_rule_set_is_refused_before_anything_is_sent() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> rescreen().run(folder.resolve("none"), SINCE, Form.PLAIN))
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> rescreen().run(empty, SINCE, Form.PLAIN)).hasMessageContaining("holds no .csv");
        assertThatThrownBy(() -> rescreen().run(Path.of("/"), SINCE, Form.PLAIN))
                .hasMessageContaining("cannot name a rule set");
        assertThat(asked).isEmpty();
    }

    private void answer(int status, String body) {
        service.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            sent = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }

    private boolean run(Form form) throws InterruptedException {
        return rescreen().run(folder, SINCE, form);
    }

    private Rescreen rescreen() {
        URI base =
                URI.create("http://127.0.0.1:%d/".formatted(service.getAddress().getPort()));
        return new Rescreen(
                new Target("127.0.0.1", 0, base, "a:b"),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8).replace("\r\n", "\n");
    }
}
