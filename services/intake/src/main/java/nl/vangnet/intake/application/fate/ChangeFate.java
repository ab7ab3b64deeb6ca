package nl.vangnet.intake.application.fate;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Parks, drops or takes back messages: in one transaction with the history of each and the audit entry. */
public interface ChangeFate {

    /** How long a reason can be: a few sentences. */
    int LONGEST_REASON = 500;

    /**
     * Does it to those messages whose state allows it.
     *
     * @param reason in the user's words, not blank; no patient data is asked for, and the page says so
     * @param by the user
     * @return the messages that were changed; one that is missing was not there, or its state did not allow it
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    List<UUID> handle(Collection<UUID> messages, Fate fate, String reason, String by);
}
