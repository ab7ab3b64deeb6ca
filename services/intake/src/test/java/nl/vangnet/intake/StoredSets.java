package nl.vangnet.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Looks into the message table for many messages at once. */
@ApplicationScoped
class StoredSets {

    private final DataSource dataSource;

    StoredSets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of the control ids that are stored. */
    Set<String> controlIds(Collection<String> asked) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT control_id FROM message WHERE control_id = ANY(?)")) {
            Array ids = connection.createArrayOf("text", asked.toArray());
            select.setArray(1, ids);
            return new HashSet<>(texts(select));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column. */
    List<String> texts(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return texts(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(PreparedStatement select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
