package nl.vangnet.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Gives a Quarkus test a real broker and a real, empty database, once per test profile (each has its own class loader).
 * The settings that a service needs beyond its own are made up here as well: users, keys.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    /** Argument: the database's name. */
    public static final String DATABASE = "database";

    private static final Logger LOG = Logger.getLogger(RealParts.class);
    private static final int ATTEMPTS = 3;

    private String database = "service";

    private static final class Holder {
        static final boolean CONTAINERS = System.getProperty("containers") != null;
        static final RealDatabase DATABASE = started(() -> RealDatabase.start(CONTAINERS));
        static final RealBroker BROKER = started(() -> RealBroker.start(CONTAINERS));

        private Holder() {}
    }

    public static RealDatabase database() {
        return Holder.DATABASE;
    }

    public static RealBroker broker() {
        return Holder.BROKER;
    }

    public static String kafkaBootstrap() {
        return broker().bootstrapServers();
    }

    public static String jdbcUrl(String database) {
        return database().jdbcUrl(database);
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault(DATABASE, database);
    }

    @Override
    public Map<String, String> start() {
        database().recreate(database);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl(database));
        settings.put("kafka.bootstrap.servers", kafkaBootstrap());
        settings.put("vangnet.users-file", usersFile().toString());
        settings.put("vangnet.session-key", UUID.randomUUID().toString());
        settings.put("vangnet.pseudonym-key", "test-pseudonym-key-0001");
        settings.put("trials.pseudonym-key", "test-trial-key-0001");
        settings.put("quarkus.http.test-port", "0");
        settings.put("vangnet.kafka.max-back-off", "PT0.5S");
        return settings;
    }

    @Override
    public void stop() {
        // Both live as long as the JVM, for the tests that follow; their processes end with it.
    }

    /** A free port is asked for before it is used, and somebody may take it in between: then another one is tried. */
    private static <T> T started(Supplier<T> part) {
        for (int attempt = 1; ; attempt++) {
            try {
                return part.get();
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
                LOG.warnf(failed, "A part of the test did not start, attempt %d of %d", attempt, ATTEMPTS);
            }
        }
    }

    private static Path usersFile() {
        try {
            Path file = Files.createTempFile("vangnet-test-users", "");
            file.toFile().deleteOnExit();
            return Files.write(file, TestUsers.lines());
        } catch (IOException failed) {
            throw new UncheckedIOException("the users file could not be written", failed);
        }
    }
}
