package nl.vangnet.local.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.process.Part;

/** One port for every page and API. Bodies and events stream through; only the address of the asker is added. */
public final class FrontDoor implements AutoCloseable {

    // Each open page holds one connection for its events.
    private static final int MOST_CONNECTIONS = 2_000;
    private static final int CONNECT_MILLIS = 2_000;

    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    private final Routes routes;
    private final Supplier<List<Part>> parts;

    public FrontDoor(List<Upstream> upstreams, Supplier<List<Part>> parts) {
        this.routes = new Routes(upstreams);
        this.parts = parts;
    }

    /** Listens, and returns the port. */
    public int open(String host, int port) {
        HttpProxy proxy = HttpProxy.reverseProxy(client())
                .originSelector(request -> Future.succeededFuture(SocketAddress.inetSocketAddress(
                        routes.of(request.path()).port(), "127.0.0.1")))
                .addInterceptor(new Forwarded())
                .addInterceptor(new WhenDown(routes));
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setCompressionSupported(false)
                .setMaxHeaderSize(16 * 1024);
        try {
            return vertx.createHttpServer(options)
                    .requestHandler(request -> handle(request, proxy))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .actualPort();
        } catch (CompletionException cause) {
            throw new Refusal(
                    "the pages cannot be opened on %s port %d (%s). Choose another with --port N."
                            .formatted(host, port, String.valueOf(cause.getCause())),
                    cause);
        }
    }

    private HttpClient client() {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(30)
                .setMaxPoolSize(MOST_CONNECTIONS);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    private void handle(HttpServerRequest request, HttpProxy proxy) {
        if (request.path().equals("/health")) {
            Health.answer(request.response(), parts.get());
        } else {
            proxy.handle(request);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
