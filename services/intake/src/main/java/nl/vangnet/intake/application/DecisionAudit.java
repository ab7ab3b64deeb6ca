package nl.vangnet.intake.application;

import java.util.Collection;
import java.util.UUID;

/** Records for the auditor what the signed-in user decided, in the caller's transaction: the one does not happen without the other. */
public interface DecisionAudit {

    /**
     * @param subjects messages or jobs that it is about
     * @param what in words of the system; no patient data and nothing that people typed
     */
    void decided(Collection<UUID> subjects, String what);
}
