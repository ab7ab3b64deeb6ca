package nl.vangnet.local.door;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Answers for a service that cannot: a page for a person, JSON for a program, and when to come back. */
final class WhenDown implements ProxyInterceptor {

    private static final String COME_BACK_SECONDS = "5";

    private final Routes routes;

    WhenDown(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(_ -> Future.succeededFuture(answer(context)));
    }

    private ProxyResponse answer(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        String part = routes.of(request.path()).name();
        boolean page = accepts(request).contains("text/html");
        String body = page ? RestartingPage.html(part, accepts(request, "Accept-Language")) : RestartingPage.json(part);
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(503)
                .putHeader("Retry-After", COME_BACK_SECONDS)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", page ? "text/html; charset=utf-8" : "application/json");
        if (page) {
            response.putHeader("Content-Security-Policy", RestartingPage.CONTENT_SECURITY_POLICY);
        }
        return response.setBody(Body.body(Buffer.buffer(body)));
    }

    private static String accepts(HttpServerRequest request) {
        return accepts(request, "Accept");
    }

    private static String accepts(HttpServerRequest request, String header) {
        String value = request.getHeader(header);
        return value == null ? "" : value;
    }
}
