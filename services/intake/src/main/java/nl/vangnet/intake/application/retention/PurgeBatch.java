package nl.vangnet.intake.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.vangnet.intake.domain.MessageState;

/** Takes away one batch of each kind, in one short transaction. */
@ApplicationScoped
class PurgeBatch {

    /** Done with, one way or the other. What waits for somebody is in neither set and is never purged. */
    static final Set<MessageState> DONE = EnumSet.of(MessageState.PUBLISHED, MessageState.IGNORED);

    static final Set<MessageState> ERRORS = EnumSet.of(MessageState.REJECTED, MessageState.DROPPED);

    private final RetainedMessages messages;
    private final RetentionPeriods periods;

    PurgeBatch(RetainedMessages messages, RetentionPeriods periods) {
        this.messages = messages;
        this.periods = periods;
    }

    @Transactional
    Purged handle(Instant now) {
        int batch = periods.batch();
        return new Purged(
                messages.purge(DONE, now.minus(periods.published()), batch),
                messages.purge(ERRORS, now.minus(periods.errors()), batch),
                messages.purgeJobs(now.minus(periods.errors()), batch),
                messages.purgeIdentifiers(now.minus(periods.identifiers()), batch));
    }
}
