package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.CommitStep;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.application.feed.FeedStatistics.Error;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.Fault;

/** Counts the messages of each feed per minute, in the commit that stores them: no message is missed or counted twice. */
@ApplicationScoped
class CountMessages implements CommitStep {

    private final FeedStatistics statistics;

    CountMessages(FeedStatistics statistics) {
        this.statistics = statistics;
    }

    private record FeedMinute(String feed, Instant minute) {}

    @Override
    public void keep(List<Kept> batch) {
        Map<FeedMinute, FeedTally> tallies = new LinkedHashMap<>();
        Map<Error, Long> errors = new HashMap<>();
        for (Kept kept : batch) {
            // What somebody sends from the console is no sign of life of the line.
            if (kept.message().arrival().door().kind() != Door.Kind.CONSOLE) {
                count(kept, tallies, errors);
            }
        }
        if (!tallies.isEmpty()) {
            statistics.add(tallies.values());
        }
        if (!errors.isEmpty()) {
            statistics.addErrors(errors);
        }
    }

    private static void count(Kept kept, Map<FeedMinute, FeedTally> tallies, Map<Error, Long> errors) {
        String feed = kept.message().reading().facts().feed();
        Instant at = kept.message().arrival().at();
        tallies.computeIfAbsent(
                        new FeedMinute(feed, at.truncatedTo(ChronoUnit.MINUTES)), minute -> new FeedTally(feed, at))
                .add(kept);
        Fault why = kept.message().reading().why();
        if (why != null && !kept.outcome().repeated()) {
            errors.merge(new Error(feed, at.truncatedTo(ChronoUnit.HOURS), why.code()), 1L, Long::sum);
        }
    }
}
