package nl.vangnet.local.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * The department's ordinary days: some 65 visits each, by hour of the day. A day depends on the seed and its date alone,
 * so that it can be played again from any place.
 */
final class OrdinaryDays {

    private static final double VISITS_A_DAY = 65;

    // Share of arrivals by hour of the day: quiet nights, a rise until noon, a long afternoon.
    private static final double[] BY_HOUR = {
        1.5, 1.1, 0.9, 0.8, 0.8, 0.9, 1.2, 2.0, 3.5, 5.3, 6.4, 6.7, 6.6, 6.5, 6.4, 6.3, 6.2, 6.0, 5.7, 5.4, 5.0, 4.4,
        3.6, 2.7
    };

    private static final double ALL_HOURS = DoubleStream.of(BY_HOUR).sum();

    /** Longer than anybody stays. */
    private static final Duration LONGEST_VISIT = Duration.ofDays(11);

    private final long seed;
    private final Instant origin;
    private final Visits visits;

    OrdinaryDays(long seed, Instant origin) {
        this.seed = seed;
        this.origin = origin;
        this.visits = new Visits(seed);
    }

    /** Every visit that began on the day, and not before the feed itself. */
    List<Visit> visitsOn(LocalDate day) {
        SplittableRandom random = new SplittableRandom(seed * 31_000_003 + day.toEpochDay());
        double busy = day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.1 : 1;
        int count = (int) Math.round(VISITS_A_DAY * busy + 8 * (random.nextDouble() + random.nextDouble() - 1));
        List<Instant> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalTime time = LocalTime.of(hour(random), random.nextInt(60), random.nextInt(60));
            arrivals.add(day.atTime(time).atZone(Visits.ZONE).toInstant());
        }
        arrivals.sort(Comparator.naturalOrder());
        List<Visit> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Visit visit = visits.make(number(day, i), arrivals.get(i), Pace.REAL, random);
            if (!visit.arrival().isBefore(origin)) {
                made.add(visit);
            }
        }
        return made;
    }

    /** Every message after a place in the feed, in order, without end. */
    Cursor after(Instant time, String controlId) {
        return new Cursor(time, controlId);
    }

    /** A visit's number without its prefix is also the beginning of its control ids. */
    private static String number(LocalDate day, int index) {
        return "SEH%02d%02d%02d%03d"
                .formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), index + 1);
    }

    private String controlPrefix(Visit visit) {
        return "D" + seed + "-" + visit.number().substring(3);
    }

    private static int hour(SplittableRandom random) {
        double left = random.nextDouble() * ALL_HOURS;
        for (int hour = 0; hour < BY_HOUR.length; hour++) {
            left -= BY_HOUR[hour];
            if (left < 0) {
                return hour;
            }
        }
        return BY_HOUR.length - 1;
    }

    /** Walks through the messages of all days in order of time. */
    final class Cursor {

        private final PriorityQueue<AdtEvent> waiting = new PriorityQueue<>();
        private final Instant from;
        private final String fromControlId;
        private LocalDate nextDay;

        private Cursor(Instant from, String fromControlId) {
            this.from = from;
            this.fromControlId = fromControlId;
            this.nextDay = from.minus(LONGEST_VISIT).atZone(Visits.ZONE).toLocalDate();
        }

        AdtEvent peek() {
            while (waiting.isEmpty() || !waiting.peek().at().isBefore(startOf(nextDay))) {
                loadDay();
            }
            return waiting.element();
        }

        AdtEvent next() {
            peek();
            return waiting.remove();
        }

        private void loadDay() {
            for (Visit visit : visitsOn(nextDay)) {
                AdtMessages.of(visit, controlPrefix(visit)).stream()
                        .filter(event -> event.isAfter(from, fromControlId))
                        .forEach(waiting::add);
            }
            nextDay = nextDay.plusDays(1);
        }

        private static Instant startOf(LocalDate day) {
            return day.atStartOfDay(Visits.ZONE).toInstant();
        }
    }
}
