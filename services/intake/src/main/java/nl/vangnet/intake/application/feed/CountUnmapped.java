package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.CommitStep;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;

/** Counts the codes that nobody has mapped, so that the most frequent ones can be mapped first. */
@ApplicationScoped
class CountUnmapped implements CommitStep {

    private final CodeMapStore codeMaps;
    private final FeedLimits limits;

    CountUnmapped(CodeMapStore codeMaps, FeedLimits limits) {
        this.codeMaps = codeMaps;
        this.limits = limits;
    }

    private record FeedCode(String feed, LocalCode code) {}

    @Override
    public void keep(List<Kept> batch) {
        Map<FeedCode, UnmappedCount> counts = new HashMap<>();
        for (Kept kept : batch) {
            if (!kept.outcome().repeated()) {
                Received message = kept.message();
                message.reading().findings().unmapped().forEach(code -> add(counts, message, code));
            }
        }
        if (!counts.isEmpty()) {
            codeMaps.addUnmapped(counts.values(), limits.unmappedPerFeed());
        }
    }

    private static void add(Map<FeedCode, UnmappedCount> counts, Received message, UnmappedCode code) {
        String feed = message.reading().facts().feed();
        Instant at = message.arrival().at();
        counts.merge(
                new FeedCode(feed, code.code()),
                new UnmappedCount(feed, code, 1, at, at, message.id()),
                (before, now) -> new UnmappedCount(
                        feed, code, before.count() + now.count(), before.firstSeen(), now.lastSeen(), now.example()));
    }
}
