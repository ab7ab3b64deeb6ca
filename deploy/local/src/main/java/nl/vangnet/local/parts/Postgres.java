package nl.vangnet.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.PrivateFiles;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.process.Probe;
import nl.vangnet.local.process.Program;

/** PostgreSQL 18 with its data in the folder, passwords by SCRAM from the first start on, set for a small machine. */
final class Postgres {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=64MB",
            "synchronous_commit=on",
            "max_wal_size=512MB",
            "checkpoint_timeout=10min",
            "wal_compression=on",
            "jit=off",
            "io_method=sync",
            "autovacuum_max_workers=2",
            "max_worker_processes=2",
            "max_parallel_workers=2",
            "timezone=UTC",
            "log_timezone=UTC");

    // PostgreSQL cannot be tied to its parent from within. The background shell waits for the end of standard input
    // and then asks for a fast shutdown; $$ stays the database's own id through exec.
    private static final String WATCHED =
            "exec 3<&0; { while read -r _ <&3; do :; done; kill -INT $$; } 2>/dev/null & exec 3<&-; exec \"$@\" </dev/null";

    private final DataFolder folder;
    private final Secrets secrets;
    private final Addresses addresses;

    Postgres(DataFolder folder, Secrets secrets, Addresses addresses) {
        this.folder = folder;
        this.secrets = secrets;
        this.addresses = addresses;
    }

    /** Unpacks the programs and makes the data directory, on first use. */
    Program prepare() {
        try {
            Path home = PostgresBinaries.unpack(folder.programs());
            if (!Files.exists(folder.postgres())) {
                initialise(home);
            }
            return program(home);
        } catch (IOException cause) {
            throw new Refusal("the database could not be prepared: " + cause.getMessage(), cause);
        }
    }

    private Program program(Path home) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "vangnet-database"));
        command.addAll(notRoot());
        command.addAll(List.of(
                home.resolve("bin/postgres").toString(), "-D", folder.postgres().toString()));
        command.addAll(List.of("-c", "port=" + addresses.databasePort()));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return new Program(
                "database", command, Map.of(), folder.root(), Program.StopBy.END_OF_INPUT, Duration.ofSeconds(15));
    }

    private void initialise(Path home) throws IOException {
        Path draft = Files.createTempDirectory(folder.root(), "postgres-new");
        Path password = folder.root().resolve("postgres-password");
        PrivateFiles.write(password, secrets.database(Secrets.SUPERUSER) + "\n");
        try {
            List<String> command = new ArrayList<>(notRoot());
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + Secrets.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.logs().resolve("initdb.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed, see " + folder.logs().resolve("initdb.log"));
            }
            Files.move(draft, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace without a mapping makes root nobody in particular. */
    private static List<String> notRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    Probe probe() {
        return () -> {
            try (Connection connection = connect()) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                throw new IOException(notYet);
            }
        };
    }

    /** Makes each service's role and database where it is missing. */
    void makeDatabases() {
        try (Connection connection = connect()) {
            for (String name : Secrets.DATABASES) {
                Databases.ensure(connection, name, secrets.database(name));
            }
        } catch (SQLException cause) {
            throw new Refusal("the databases could not be made: " + cause.getMessage(), cause);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                addresses.jdbcUrl("postgres") + "?connectTimeout=2&socketTimeout=30",
                Secrets.SUPERUSER,
                secrets.database(Secrets.SUPERUSER));
    }
}
