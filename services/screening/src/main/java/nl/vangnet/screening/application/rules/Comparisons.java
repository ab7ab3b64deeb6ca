package nl.vangnet.screening.application.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.application.ScreeningIds;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.application.rules.Comparison.State;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import org.jspecify.annotations.Nullable;

/** Comparisons that go on while nobody waits for them, and can be looked at on any instance. */
@ApplicationScoped
public class Comparisons {

    /** Of each of the three lists a page shows so many; the command line gives all. */
    public static final int SHOWN = 200;

    /** They hold reasons of patients, and the next one is a button away. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** A part takes less than a second; one that stands still this long has lost its instance. */
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final CompareRules compare;
    private final RuleSets sets;
    private final ComparisonBook book;
    private final ScreeningPolicy policy;
    private final ScreeningIds ids;
    private final Clock clock;

    Comparisons(
            CompareRules compare,
            RuleSets sets,
            ComparisonBook book,
            ScreeningPolicy policy,
            ScreeningIds ids,
            Clock clock) {
        this.compare = compare;
        this.sets = sets;
        this.book = book;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** A comparison that was written down, and the work on it, which somebody has to do. */
    public record Started(UUID id, Runnable work) {}

    /**
     * Needs a transaction.
     *
     * @return empty when one runs already: each reads everything
     * @throws nl.vangnet.screening.domain.exposure.RuleFileException with all that is wrong with the set
     */
    public Optional<Started> start(String version, LocalDate since, String by) throws NoSuchRuleSetException {
        ExposureRules other = sets.read(sets.checked(version));
        Instant now = clock.instant();
        // Two people who press at once: the second waits until the first one's comparison is there to be seen.
        book.hold();
        book.forgetBefore(now.minus(KEPT));
        if (newest(1).stream().anyMatch(newest -> newest.state() == State.RUNNING)) {
            return Optional.empty();
        }
        ExposureRules live = policy.rules();
        Comparison begun = new Comparison(
                ids.next(), live.version(), other.version(), since, now, by, State.RUNNING, now, 0, 0, null);
        book.save(begun);
        return Optional.of(new Started(begun.id(), () -> run(begun, new CompareRules.Pair(live, other))));
    }

    public List<Comparison> newest(int limit) {
        return book.newest(limit).stream().map(this::asItIs).toList();
    }

    public Optional<Comparison> find(UUID id) {
        return book.find(id).map(this::asItIs);
    }

    private Comparison asItIs(Comparison written) {
        boolean lost = written.state() == State.RUNNING
                && written.touchedAt().isBefore(clock.instant().minus(STANDSTILL));
        return lost ? moved(written, State.FAILED, written.done(), written.total(), null) : written;
    }

    private void run(Comparison begun, CompareRules.Pair pair) {
        Gathering gathering = new Gathering(begun);
        try {
            RuleCounts counts = compare.run(
                    pair, begun.since().atStartOfDay(policy.hospitalZone()).toInstant(), gathering);
            book.save(moved(begun, State.DONE, counts.visits(), counts.visits(), gathering.report(counts)));
        } catch (RuntimeException failed) {
            book.save(moved(begun, State.FAILED, gathering.done, gathering.total, null));
            throw failed;
        }
    }

    private Comparison moved(Comparison begun, State state, long done, long total, Comparison.@Nullable Report report) {
        return new Comparison(
                begun.id(),
                begun.live(),
                begun.other(),
                begun.since(),
                begun.startedAt(),
                begun.by(),
                state,
                clock.instant(),
                done,
                total,
                report);
    }

    /** Keeps the first of each kind, and tells how far it is. */
    private final class Gathering implements CompareRules.Listener {

        private final Comparison begun;
        private final List<RuleDifference> added = new ArrayList<>();
        private final List<RuleDifference> dropped = new ArrayList<>();
        private final List<RuleDifference> otherClass = new ArrayList<>();
        private long done;
        private long total;

        private Gathering(Comparison begun) {
            this.begun = begun;
        }

        @Override
        public void reached(long nowDone, long nowTotal) {
            done = nowDone;
            total = nowTotal;
            book.save(moved(begun, State.RUNNING, done, total, null));
        }

        @Override
        public void found(RuleDifference difference) {
            List<RuleDifference> list = switch (difference.kind()) {
                case ADDED -> added;
                case DROPPED -> dropped;
                case OTHER_CLASS -> otherClass;
            };
            if (list.size() < SHOWN) {
                list.add(difference);
            }
        }

        private Comparison.Report report(RuleCounts counts) {
            return new Comparison.Report(counts, added, dropped, otherClass);
        }
    }
}
