package nl.vangnet.followup.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.followup.domain.Check;

/**
 * Plans a missed check in the window that a corrected trauma time gives it. A person decides this: a closed window never
 * opens by itself (clinical brief 2.7).
 */
@ApplicationScoped
public class PlanMissedCheckAgain {

    private final FollowUpBook book;
    private final CheckEvents events;
    private final Clock clock;

    PlanMissedCheckAgain(FollowUpBook book, CheckEvents events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CheckDecision handle(UUID checkId) {
        Instant now = clock.instant();
        return book.hold(checkId).map(check -> planAgain(check, now)).orElseGet(CheckDecision.Unknown::new);
    }

    private CheckDecision planAgain(Check check, Instant now) {
        return check.movedTo()
                .filter(window -> !window.isClosedAt(now))
                .map(check::plannedAnew)
                .<CheckDecision>map(planned -> {
                    book.save(List.of(planned));
                    events.tell(List.of(planned), now);
                    return new CheckDecision.Settled(planned);
                })
                .orElseGet(() -> new CheckDecision.NotOpen(check));
    }
}
