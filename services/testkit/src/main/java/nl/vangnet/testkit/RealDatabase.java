package nl.vangnet.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL 18: from binaries on the class path, or from a container with {@code -Dcontainers}. */
public final class RealDatabase {

    private final boolean container;
    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres embedded;
    private @Nullable PostgreSQLContainer running;

    private RealDatabase(boolean container) throws IOException {
        this.container = container;
        this.data = TestFolders.create("database");
        this.port = FreePort.take();
    }

    static RealDatabase start(boolean container) {
        try {
            var database = new RealDatabase(container);
            database.start();
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException("the test database did not start", failed);
        }
    }

    /** Starts again on the same data and the same address. */
    public void start() throws IOException {
        if (container) {
            if (running == null) {
                running = new PostgreSQLContainer("postgres:18")
                        .withUsername("postgres")
                        .withPassword("postgres")
                        .withDatabaseName("postgres");
                // The same port after a restart: a database that comes back does so at its old address.
                running.setPortBindings(List.of(port + ":5432"));
                running.start();
            } else {
                running.getDockerClient()
                        .startContainerCmd(running.getContainerId())
                        .exec();
            }
            return;
        }
        embedded = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .start();
    }

    /** Stops it as a crash would: connections break in the middle of what they do. */
    public void stop() throws IOException {
        if (running != null) {
            running.getDockerClient().killContainerCmd(running.getContainerId()).exec();
        }
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&password=postgres".formatted(port, database);
    }

    /** Makes an empty database of that name, in place of one that is there. */
    public void recreate(String database) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS \"" + database + "\" WITH (FORCE)");
            statement.execute("CREATE DATABASE \"" + database + "\"");
        } catch (SQLException failed) {
            throw new IllegalStateException("database " + database + " could not be made", failed);
        }
    }
}
