package nl.vangnet.local.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.vangnet.local.process.PartState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontDoorTest {

    private final CountDownLatch clientSawTheFirstEvent = new CountDownLatch(1);
    private final AtomicReference<PartState> intakeState = new AtomicReference<>(PartState.READY);
    private final HttpServer intake = service("intake");
    private final HttpServer screening = service("screening");
    private final FrontDoor door = new FrontDoor(
            List.of(
                    new Upstream("intake", intake.getAddress().getPort(), intakeState::get),
                    new Upstream("screening", screening.getAddress().getPort(), () -> PartState.READY)),
            List::of);
    private int port;

    @BeforeEach
    void open() {
        port = door.open("127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        door.close();
        intake.stop(0);
        screening.stop(0);
    }

    @Test
    void each_service_gets_its_own_paths_with_the_query() throws Exception {
        assertThat(get("/screening/queue?sort=time")).contains("screening GET /screening/queue?sort=time");
        assertThat(get("/intake")).contains("intake GET /intake");
    }

    @Test
    void a_path_that_only_begins_like_a_services_name_is_not_its_own() throws Exception {
        assertThat(get("/screenings")).contains("intake GET /screenings");
    }

    @Test
    void what_belongs_to_all_goes_to_the_first_service_that_is_up() throws Exception {
        assertThat(get("/assets/vangnet.css")).contains("intake GET");

        intakeState.set(PartState.RESTARTING);

        assertThat(get("/assets/vangnet.css")).contains("screening GET");
    }

    @Test
    void the_service_sees_the_browsers_host_and_the_doors_word_on_who_asks() throws Exception {
        String answer =
                get("/intake/x", "Host: vangnet.example:8080", "X-Forwarded-For: 10.9.8.7", "Forwarded: for=10.9.8.7");

        assertThat(answer)
                .contains(
                        "host=vangnet.example:8080",
                        "x-forwarded-for=127.0.0.1",
                        "x-forwarded-host=vangnet.example:8080")
                .contains("x-forwarded-proto=http")
                .doesNotContain("10.9.8.7");
    }

    @Test
    void events_come_through_one_by_one() throws Exception {
        try (Socket socket = ask("/screening/live")) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            String line = reader.readLine();
            while (!line.startsWith("data: first")) {
                line = reader.readLine();
            }
            // The service sends the second event only now: nothing on the way waited for it.
            clientSawTheFirstEvent.countDown();
            while (!line.startsWith("data: second")) {
                line = reader.readLine();
            }
        }
    }

    @Test
    void a_person_gets_a_page_in_their_language_while_a_part_is_down() throws Exception {
        screening.stop(0);

        assertThat(get("/screening/queue", "Accept: text/html", "Accept-Language: nl-NL,nl;q=0.9"))
                .startsWith("HTTP/1.1 503")
                .containsIgnoringCase("retry-after: 5")
                .contains("<html lang=\"nl\">", "start opnieuw op", "niets verloren");
        assertThat(get("/screening/queue", "Accept: text/html", "Accept-Language: fr"))
                .contains("<html lang=\"en\">", "is restarting", "Nothing is lost");
    }

    @Test
    void a_program_gets_json_while_a_part_is_down() throws Exception {
        screening.stop(0);

        assertThat(get("/screening/api/cases", "Accept: application/json"))
                .startsWith("HTTP/1.1 503")
                .contains("PART_DOWN");
    }

    private HttpServer service(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(name, exchange));
            server.createContext("/screening/live", this::events);
            server.start();
            return server;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        StringBuilder said =
                new StringBuilder(name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((header, values) -> said.append(header.toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(values.getFirst())
                        .append('\n'));
        byte[] body = said.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(UTF_8));
            out.flush();
            if (clientSawTheFirstEvent.await(10, TimeUnit.SECONDS)) {
                out.write("data: second\n\n".getBytes(UTF_8));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String get(String path, String... headers) throws IOException {
        try (Socket socket = ask(path, headers)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private Socket ask(String path, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        String host = headers.length > 0 && headers[0].startsWith("Host:") ? "" : "Host: localhost\r\n";
        String more = headers.length > 0 ? String.join("\r\n", headers) + "\r\n" : "";
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\n" + host + more + "Connection: close\r\n\r\n").getBytes(UTF_8));
        return socket;
    }
}
