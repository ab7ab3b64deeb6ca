package nl.vangnet.intake.application;

import java.util.List;
import nl.vangnet.intake.domain.Received;

/** In which messages a code was not understood, so that they can be found when it is mapped. */
public interface UnmappedMessages {

    /** Adds what these messages were found to hold. */
    void add(List<Received> messages);

    /** As {@link #add}, in place of what was known of these messages. */
    void replace(List<Received> messages);
}
