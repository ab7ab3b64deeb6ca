package nl.vangnet.local.door;

import java.util.function.Supplier;
import nl.vangnet.local.process.PartState;

/** A service behind the front door. */
public record Upstream(String name, int port, Supplier<PartState> state) {

    boolean isReady() {
        return state.get() == PartState.READY;
    }
}
