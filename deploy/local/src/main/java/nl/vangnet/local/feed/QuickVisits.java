package nl.vangnet.local.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Visits that begin now and go by quickly, so that there is something to see: as many as the wanted rate takes. */
final class QuickVisits {

    /** What a quick visit comes to, measured over many. */
    static final double MESSAGES_A_VISIT = 3.2;

    private final long seed;
    private final Visits visits;
    private final Duration between;
    private final PriorityQueue<AdtEvent> waiting = new PriorityQueue<>();
    private final Map<Long, Instant> underWay = new TreeMap<>();
    private long nextNumber;
    private Instant nextArrival;

    QuickVisits(long seed, int messagesPerMinute, long firstNumber, Instant firstArrival) {
        this.seed = seed;
        this.visits = new Visits(seed);
        this.between = Duration.ofMillis((long) (60_000 * MESSAGES_A_VISIT / messagesPerMinute));
        this.nextNumber = firstNumber;
        this.nextArrival = firstArrival;
    }

    /** Goes on with a visit that was under way when the feed last stopped. */
    void resume(long number, Instant arrival, Instant sentUntil) {
        begin(number, arrival, random(number), sentUntil);
    }

    AdtEvent peek() {
        while (waiting.isEmpty() || waiting.peek().at().isAfter(nextArrival)) {
            arrive();
        }
        return waiting.element();
    }

    AdtEvent next() {
        peek();
        AdtEvent next = waiting.remove();
        underWay.keySet().retainAll(waiting.stream().map(QuickVisits::numberOf).toList());
        return next;
    }

    /** The number that the next visit will have: no number is given out twice. */
    long nextNumber() {
        return nextNumber;
    }

    /** The visits of which something is still to come, each with its arrival. */
    Map<Long, Instant> underWay() {
        return Map.copyOf(underWay);
    }

    private void arrive() {
        SplittableRandom random = random(nextNumber);
        begin(nextNumber, nextArrival, random, Instant.MIN);
        nextNumber++;
        // Never quite regular, as a department is not.
        nextArrival = nextArrival.plusMillis((long) (between.toMillis() * (0.4 + 1.2 * random.nextDouble())));
    }

    private void begin(long number, Instant arrival, SplittableRandom random, Instant sentUntil) {
        Visit visit = visits.make("SEHQ%07d".formatted(number), arrival, Pace.QUICK, random);
        AdtMessages.of(visit, "Q" + seed + "-" + number).stream()
                .filter(event -> event.at().isAfter(sentUntil))
                .forEach(waiting::add);
        underWay.put(number, arrival);
    }

    private SplittableRandom random(long number) {
        return new SplittableRandom(seed * 17_000_023 + number);
    }

    private static long numberOf(AdtEvent event) {
        return Long.parseLong(event.controlId().split("-")[1]);
    }
}
