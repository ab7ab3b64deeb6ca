package nl.vangnet.intake.adapter.persistence;

import java.sql.SQLException;
import nl.vangnet.intake.application.StoreUnavailableException;
import nl.vangnet.intake.application.UnstorableMessageException;

/** What a failed statement means. */
final class Failures {

    private Failures() {}

    static RuntimeException of(SQLException e) {
        return isAboutContent(e)
                ? new UnstorableMessageException(String.valueOf(e.getSQLState()))
                : new StoreUnavailableException("the message log could not be read or written", e);
    }

    /** Class 22 (data) and 23 (constraint): trying again will not help. Everything else may. */
    private static boolean isAboutContent(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
