package nl.vangnet.bench;

import java.nio.file.Path;

/** Something that is measured, with its limit and its peers in the same run. */
interface Benchmark {

    /** @param home the checkout, built */
    void run(Path home) throws Exception;
}
