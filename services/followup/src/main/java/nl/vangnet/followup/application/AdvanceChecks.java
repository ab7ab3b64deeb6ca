package nl.vangnet.followup.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.vangnet.followup.domain.Check;

/** Lets the time that has passed act on checks: windows that closed make them missed, windows that opened make them due. */
@ApplicationScoped
public class AdvanceChecks {

    private final FollowUpBook book;
    private final CheckEvents events;
    private final Clock clock;

    AdvanceChecks(FollowUpBook book, CheckEvents events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves at most {@code limit} checks each way.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean handle(int limit) {
        Instant now = clock.instant();
        List<Check> missed = book.claimMissed(now, limit);
        List<Check> due = book.claimDue(now, limit);
        events.tell(missed, now);
        events.tell(due, now);
        return missed.size() == limit || due.size() == limit;
    }
}
