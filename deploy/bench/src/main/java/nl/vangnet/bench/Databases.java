package nl.vangnet.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import nl.vangnet.local.folder.SecretSource;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.outside.RunningVangnet;

/** The databases of a running system, and one beside them for limits and peers. */
record Databases(RunningVangnet vangnet) {

    /** The database of one service, as that service. */
    String ofService(String service) {
        return url(service, service);
    }

    /** An empty database on the same server. */
    String beside() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres", Secrets.SUPERUSER));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE bench");
        }
        return url("bench", Secrets.SUPERUSER);
    }

    String broker() {
        return "127.0.0.1:" + port("broker");
    }

    private String url(String database, String user) {
        Secrets secrets = Secrets.of(vangnet.folder(), new SecretSource(new SecureRandom()));
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s&reWriteBatchedInserts=true"
                .formatted(
                        port("database"),
                        database,
                        user,
                        URLEncoder.encode(secrets.database(user), StandardCharsets.UTF_8));
    }

    private int port(String part) {
        return Objects.requireNonNull(vangnet.run().ports().get(part), part);
    }
}
