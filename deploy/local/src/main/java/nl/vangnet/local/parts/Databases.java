package nl.vangnet.local.parts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a database that one role owns and no other may enter. */
final class Databases {

    private Databases() {}

    static void ensure(Connection connection, String name, String password) throws SQLException {
        boolean role = exists(connection, "select 1 from pg_roles where rolname = ?", name);
        boolean database = exists(connection, "select 1 from pg_database where datname = ?", name);
        try (Statement statement = connection.createStatement()) {
            // Names are ours and passwords are base64: neither holds a quote. DDL takes no parameters.
            if (!role) {
                statement.execute("create role \"%s\" login password '%s'".formatted(name, password));
            }
            if (!database) {
                statement.execute("create database \"%s\" owner \"%s\"".formatted(name, name));
                statement.execute("revoke all on database \"%s\" from public".formatted(name));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
