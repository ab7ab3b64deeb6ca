package nl.vangnet.local.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Visits that begin now and go by quickly, so that there is something to see: as many as the wanted rate takes. */
final class QuickVisits {

    /** What a quick visit comes to, measured over many. */
    static final double MESSAGES_A_VISIT = 3.2;

    private final long seed;
    private final Visits visits;
    private final Duration between;
    private final PriorityQueue<AdtEvent> waiting = new PriorityQueue<>();
    private long nextNumber;
    private Instant nextArrival;

    QuickVisits(long seed, int messagesPerMinute, long firstNumber, Instant firstArrival) {
        this.seed = seed;
        this.visits = new Visits(seed);
        this.between = Duration.ofMillis((long) (60_000 * MESSAGES_A_VISIT / messagesPerMinute));
        this.nextNumber = firstNumber;
        this.nextArrival = firstArrival;
    }

    AdtEvent peek() {
        while (waiting.isEmpty() || waiting.peek().at().isAfter(nextArrival)) {
            arrive();
        }
        return waiting.element();
    }

    AdtEvent next() {
        peek();
        return waiting.remove();
    }

    /** The number that the next visit will have: no number is given out twice. */
    long nextNumber() {
        return nextNumber;
    }

    private void arrive() {
        SplittableRandom random = new SplittableRandom(seed * 17_000_023 + nextNumber);
        Visit visit = visits.make("SEHQ%07d".formatted(nextNumber), nextArrival, Pace.QUICK, random);
        waiting.addAll(AdtMessages.of(visit, "Q" + seed + "-" + nextNumber));
        nextNumber++;
        // Never quite regular, as a department is not.
        nextArrival = nextArrival.plusMillis((long) (between.toMillis() * (0.4 + 1.2 * random.nextDouble())));
    }
}
