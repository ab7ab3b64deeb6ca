package nl.vangnet.screening.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which patients have to do with each other, by all that messages said of it. Each method is one or two statements. */
public interface PatientLinks {

    /**
     * Begins a batch. Until the end of its transaction nobody changes who is who, and who is alone with {@code alone}
     * changes it: a merge reaches visits whose messages other readers take.
     */
    void enter(boolean alone);

    /** What these messages and these patients have to do with others, over however many links. */
    Set<PatientLink> links(Set<String> aliases, Set<UUID> messageIds);

    /** Holds linked patients until the end of the transaction, since several readers take their messages. */
    void hold(Collection<String> persons);

    Set<UUID> keysOf(Set<String> aliases);

    /** Keeps what messages say, in place of what their earlier revisions said. */
    void keep(Collection<ReceivedMessage> messages);
}
