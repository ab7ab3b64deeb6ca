package nl.vangnet.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A sender's own server, to which responses are posted. The path says how it answers: {@code /responses/fails-2/x} answers
 * 503 twice before it takes anything, {@code /responses/says-410/x} always answers 410.
 */
public final class ResponseReceiver implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, List<Posted>> POSTED = new ConcurrentHashMap<>();
    private static int port;

    private @Nullable HttpServer server;

    /** One request. */
    public record Posted(String contentType, String body) {}

    public static String url(String path) {
        return "http://127.0.0.1:" + port + "/responses/" + path;
    }

    public static List<Posted> posted(String path) {
        return POSTED.getOrDefault("/responses/" + path, List.of());
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", ResponseReceiver::take);
            started.start();
            port = started.getAddress().getPort();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "intake.fhir.response-urls",
                "http://127.0.0.1:" + port + "/responses",
                "intake.fhir.delivery.first-pause",
                "PT0.2S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        List<Posted> before = POSTED.computeIfAbsent(path, any -> new CopyOnWriteArrayList<>());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        before.add(new Posted(exchange.getRequestHeaders().getFirst("Content-Type"), body));
        exchange.getResponseHeaders().add("Location", url("redirected"));
        exchange.sendResponseHeaders(status(path, before.size()), -1);
        exchange.close();
    }

    private static int status(String path, int attempt) {
        String way = path.split("/")[2];
        if (way.startsWith("fails-")) {
            return attempt <= Integer.parseInt(way.substring("fails-".length())) ? 503 : 200;
        }
        return way.startsWith("says-") ? Integer.parseInt(way.substring("says-".length())) : 200;
    }
}
