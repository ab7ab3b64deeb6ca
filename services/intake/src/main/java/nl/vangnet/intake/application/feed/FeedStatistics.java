package nl.vangnet.intake.application.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import nl.vangnet.intake.domain.IntakeErrorCode;

/** Where counts of messages are kept. Adding happens in the caller's transaction, a statement for each kind of count. */
public interface FeedStatistics {

    void add(Collection<FeedTally> tallies);

    void addErrors(Map<Error, Long> counts);

    /** Takes away what is older. */
    void forgetBefore(Instant time);

    /** A reason why messages of a feed were not simply published, in one hour. */
    record Error(String feed, Instant hour, IntakeErrorCode code) {}
}
