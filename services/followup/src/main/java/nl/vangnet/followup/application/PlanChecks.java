package nl.vangnet.followup.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.followup.domain.CaseSnapshot;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckKind;
import nl.vangnet.followup.domain.CheckPlan;
import org.jspecify.annotations.Nullable;

/** Plans, replans, settles and cancels checks as snapshots of cases arrive. Older and repeated snapshots change nothing. */
@ApplicationScoped
public class PlanChecks {

    private final FollowUpBook book;
    private final CheckEvents events;
    private final CheckPlan plan;
    private final CheckIds ids;
    private final Clock clock;

    PlanChecks(FollowUpBook book, CheckEvents events, CheckPlan plan, CheckIds ids, Clock clock) {
        this.book = book;
        this.events = events;
        this.plan = plan;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void handle(Collection<CaseSnapshot> snapshots) {
        Map<UUID, CaseSnapshot> newest = newestOfEach(snapshots);
        Set<UUID> changedCases = book.keepNewest(newest.values());
        if (changedCases.isEmpty()) {
            return;
        }
        Map<UUID, Map<CheckKind, Check>> before = byCase(book.checksOf(changedCases));
        Instant now = clock.instant();
        List<Check> changes = new ArrayList<>();
        List<Check> told = new ArrayList<>();
        for (CaseSnapshot snapshot : newest.values()) {
            if (!changedCases.contains(snapshot.caseId())) {
                continue;
            }
            Map<CheckKind, Check> ofCase = before.getOrDefault(snapshot.caseId(), Map.of());
            for (Check changed : plan.changes(snapshot, ofCase, ids::next, now)) {
                changes.add(changed);
                if (isNews(changed, ofCase.get(changed.kind()))) {
                    told.add(changed);
                }
            }
        }
        book.save(changes);
        events.tell(told, now);
    }

    /** That a missed check waits for a decision is nobody else's business: its version did not move. */
    private static boolean isNews(Check changed, @Nullable Check known) {
        return known == null || known.version() != changed.version();
    }

    /** A snapshot holds everything, so only the last of a batch matters. */
    private static Map<UUID, CaseSnapshot> newestOfEach(Collection<CaseSnapshot> snapshots) {
        Map<UUID, CaseSnapshot> newest = new HashMap<>();
        for (CaseSnapshot snapshot : snapshots) {
            newest.merge(snapshot.caseId(), snapshot, (one, other) -> other.version() > one.version() ? other : one);
        }
        return newest;
    }

    private static Map<UUID, Map<CheckKind, Check>> byCase(List<Check> checks) {
        Map<UUID, Map<CheckKind, Check>> byCase = new HashMap<>();
        for (Check check : checks) {
            byCase.computeIfAbsent(check.caseId(), ignored -> new EnumMap<>(CheckKind.class))
                    .put(check.kind(), check);
        }
        return byCase;
    }
}
