package nl.vangnet.local.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;

/** Tells the service who asked and for which address. What the asker claimed about that is dropped: this is the edge. */
final class Forwarded implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        List<String> claimed =
                request.headers().names().stream().filter(Forwarded::isClaim).toList();
        claimed.forEach(request.headers()::remove);
        request.putHeader("X-Forwarded-Proto", "http");
        if (asked.authority() != null) {
            // The services compare Origin with Host, so Host stays what the browser sees.
            request.setAuthority(asked.authority());
            request.putHeader("X-Forwarded-Host", asked.authority().toString());
        }
        SocketAddress asker = asked.remoteAddress();
        if (asker != null && asker.hostAddress() != null) {
            request.putHeader("X-Forwarded-For", asker.hostAddress());
        }
        return context.sendRequest();
    }

    private static boolean isClaim(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded");
    }
}
