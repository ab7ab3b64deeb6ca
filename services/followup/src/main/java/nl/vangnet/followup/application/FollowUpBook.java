package nl.vangnet.followup.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.followup.domain.CaseSnapshot;
import nl.vangnet.followup.domain.Check;

/** Where cases and their checks are kept. Every method that changes something joins the caller's transaction. */
public interface FollowUpBook {

    /**
     * Keeps the newest version of each case and holds their rows until the transaction ends, so that what is decided
     * about a case is decided and told in one order.
     *
     * @return the cases of which a newer version was kept
     */
    Set<UUID> keepNewest(Collection<CaseSnapshot> snapshots);

    List<Check> checksOf(Collection<UUID> caseIds);

    void save(Collection<Check> checks);

    /**
     * Moves planned checks whose window is open at {@code now} to due: each of them once, however many instances ask.
     *
     * @return the checks that this call moved
     */
    List<Check> claimDue(Instant now, int limit);

    /** Moves open checks whose window has closed at {@code now} to missed, in the same way. */
    List<Check> claimMissed(Instant now, int limit);

    /** The check, with its case's row held until the transaction ends. */
    Optional<Check> hold(UUID checkId);
}
