package nl.vangnet.local.door;

import java.util.List;
import java.util.Optional;

/** Which service answers which path: each its own, and any of them the pages that belong to all (sign-in, assets). */
final class Routes {

    private final List<Upstream> upstreams;

    Routes(List<Upstream> upstreams) {
        if (upstreams.isEmpty()) {
            throw new IllegalArgumentException("no service to route to");
        }
        this.upstreams = List.copyOf(upstreams);
    }

    Upstream of(String path) {
        return owner(path).orElseGet(this::firstReady);
    }

    List<Upstream> upstreams() {
        return upstreams;
    }

    private Optional<Upstream> owner(String path) {
        return upstreams.stream()
                .filter(upstream -> path.equals("/" + upstream.name()) || path.startsWith("/" + upstream.name() + "/"))
                .findFirst();
    }

    private Upstream firstReady() {
        return upstreams.stream().filter(Upstream::isReady).findFirst().orElseGet(upstreams::getFirst);
    }
}
