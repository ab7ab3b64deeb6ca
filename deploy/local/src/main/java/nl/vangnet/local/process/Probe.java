package nl.vangnet.local.process;

import java.io.IOException;

/** Asks a part whether it can work. */
@FunctionalInterface
public interface Probe {

    /** False, or an exception, means not yet. */
    boolean isReady() throws IOException, InterruptedException;
}
