package nl.vangnet.followup.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckState;
import nl.vangnet.followup.domain.Completion;
import nl.vangnet.followup.domain.Outcome;

/** Records that somebody settled a check, while its window is open and once. */
@ApplicationScoped
public class CompleteCheck {

    private final FollowUpBook book;
    private final CheckEvents events;
    private final Clock clock;

    CompleteCheck(FollowUpBook book, CheckEvents events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CheckDecision handle(UUID checkId, Outcome outcome, String by) {
        Instant now = clock.instant();
        return book.hold(checkId)
                .map(check -> settle(check, new Completion(outcome, now, by)))
                .orElseGet(CheckDecision.Unknown::new);
    }

    private CheckDecision settle(Check check, Completion completion) {
        if (check.state() == CheckState.COMPLETED) {
            return new CheckDecision.AlreadySettled(check);
        }
        if (!check.canBeCompletedAt(completion.at())) {
            return new CheckDecision.NotOpen(check);
        }
        Check completed = check.completed(completion);
        book.save(List.of(completed));
        events.tell(List.of(completed), completion.at());
        return new CheckDecision.Settled(completed);
    }
}
