package nl.vangnet.intake.adapter.persistence;

import java.sql.SQLException;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.UnstorableMessageException;

/** What a failed statement means. */
final class Failures {

    private Failures() {}

    static RuntimeException of(SQLException e) {
        if (isOfClass(e, "22", "23")) {
            return new UnstorableMessageException(String.valueOf(e.getSQLState()));
        }
        if (isOfClass(e, "42", "0A")) {
            return new IllegalStateException("a statement of ours is wrong: " + e.getSQLState(), e);
        }
        return new StoreUnavailableException("the message log could not be read or written", e);
    }

    /** Data and constraints, then syntax and what is not supported: trying again will not help. Everything else may. */
    private static boolean isOfClass(SQLException e, String one, String other) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(one) || state.startsWith(other));
    }
}
