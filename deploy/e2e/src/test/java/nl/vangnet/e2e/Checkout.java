package nl.vangnet.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that these tests stand in. */
final class Checkout {

    private Checkout() {}

    static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("deploy/vangnet"))) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("these tests run inside a checkout");
            }
        }
        return at;
    }
}
