package nl.vangnet.chassis.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Committed rows on their way from the transaction that wrote them to the relay, in the order of commits, so that they
 * need not be read back. Bounded: what finds no place is left to the table, which has every row.
 */
final class HandOver {

    private static final int MOST_ROWS = 4_000;

    private final boolean enabled;
    private List<OutboxRow> waiting = new ArrayList<>();
    private boolean missed = true;
    /** Read from the table and sent, while they may still come by the hand-over. */
    private Set<Long> swept = Set.of();

    private Set<Long> sweptBefore = Set.of();

    HandOver(boolean enabled) {
        this.enabled = enabled;
    }

    synchronized void offer(List<OutboxRow> rows) {
        if (!enabled || missed || waiting.size() + rows.size() > MOST_ROWS) {
            missed = true;
        } else {
            waiting.addAll(rows);
        }
    }

    /** Whether rows may be in the table that will not come by here. */
    synchronized boolean mustSweep() {
        return missed;
    }

    /** From now on rows are kept here; all that were committed before are in the table. */
    synchronized void beginSweep() {
        sweptBefore = swept;
        swept = new HashSet<>();
        missed = !enabled;
    }

    synchronized void swept(List<Long> numbers) {
        if (enabled) {
            swept.addAll(numbers);
        }
    }

    /** What has come since the last call, without what a sweep has met. */
    synchronized List<OutboxRow> take() {
        List<OutboxRow> taken = waiting;
        waiting = new ArrayList<>();
        taken.removeIf(row -> swept.contains(row.seq()) || sweptBefore.contains(row.seq()));
        return taken;
    }

    /** The relay lost its place, for example with its connection: what waits here is in the table too. */
    synchronized void reset() {
        waiting = new ArrayList<>();
        missed = true;
    }
}
