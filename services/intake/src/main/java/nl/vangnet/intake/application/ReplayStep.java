package nl.vangnet.intake.application;

import java.util.List;
import nl.vangnet.intake.domain.Received;

/** What else is written when messages were read again: in the same transaction, set-based, a statement or two a batch. */
public interface ReplayStep {

    /** Messages whose new reading is now the one that counts. */
    void keepAgain(List<Received> reread);
}
