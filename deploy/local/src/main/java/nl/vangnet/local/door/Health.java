package nl.vangnet.local.door;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import nl.vangnet.local.process.Part;
import nl.vangnet.local.process.PartState;

/** {@code /health}: each part and its state; 200 when all are ready, else 503. */
final class Health {

    private Health() {}

    static void answer(HttpServerResponse response, List<Part> parts) {
        boolean ready = parts.stream().allMatch(part -> part.state() == PartState.READY);
        JsonObject states = new JsonObject();
        parts.forEach(part -> states.put(part.name(), part.state().name()));
        response.setStatusCode(ready ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject().put("ready", ready).put("parts", states).encode());
    }
}
