package nl.vangnet.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.vangnet.local.process.Tied;
import org.apache.kafka.common.Uuid;

/** The broker's process: formats its storage on first use, then is Kafka and nothing else. */
public final class KafkaBroker {

    private KafkaBroker() {}

    public static void main(String[] args) throws IOException {
        Tied.untilParentIsGone();
        String settings = args[0];
        Path data = Path.of(settings).resolveSibling("data");
        if (!Files.exists(data.resolve("meta.properties"))) {
            String[] format = {
                "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", settings
            };
            int status = kafka.tools.StorageTool.execute(format, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        kafka.Kafka.main(args);
    }
}
