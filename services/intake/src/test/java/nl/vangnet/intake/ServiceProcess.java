package nl.vangnet.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vangnet.testkit.FreePort;
import nl.vangnet.testkit.RealParts;

/** The packaged service as a process of its own on a database of its own, to be killed without warning and started again. */
final class ServiceProcess {

    private final String database;
    private final Map<String, String> settings;

    ServiceProcess(String database, Map<String, String> own) {
        this.database = database;
        RealParts parts = new RealParts();
        parts.init(Map.of(RealParts.DATABASE, database));
        settings = new HashMap<>(parts.start());
        settings.put("quarkus.http.port", String.valueOf(FreePort.take()));
        settings.put("intake.mllp.enabled", "false");
        settings.putAll(own);
    }

    Process start() throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/" + database + ".log"))
                .start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + settings.get("quarkus.http.port") + path;
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Set<String> texts(String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(RealParts.jdbcUrl(database));
    }
}
