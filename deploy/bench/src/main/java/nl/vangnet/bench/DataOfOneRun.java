package nl.vangnet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** Where a measured system keeps its data and says what it does: gigabytes, which go when the run is over. */
record DataOfOneRun(Path folder) implements AutoCloseable {

    static DataOfOneRun create() throws IOException {
        return new DataOfOneRun(Files.createTempDirectory("vangnet-bench"));
    }

    @Override
    public void close() throws IOException {
        Utils.delete(folder.toFile());
    }
}
