package nl.vangnet.local.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.vangnet.local.feed.Visit.Happening;
import nl.vangnet.local.feed.Visit.Kind;

/** Makes visits out of stories and people. Pure: the same random source and arrival give the same visit. */
final class Visits {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final List<String> WARDS = List.of("C2", "C3", "CHI", "INT", "CAR", "NEU", "LON", "GER");

    private final Stories stories = Stories.load();
    private final People people;

    Visits(long seed) {
        this.people = new People(seed);
    }

    Visit make(String number, Instant arrival, Pace pace, SplittableRandom random) {
        Story story = stories.draw(random);
        Person person = people.draw(story, arrival.atZone(ZONE).toLocalDate(), random);
        // Most come within the hour; some wait until the next morning.
        double hoursBefore = random.nextInt(10) == 0 ? 6 + random.nextDouble() * 14 : 0.3 + random.nextDouble() * 1.5;
        Instant accidentAt = arrival.minus(Duration.ofMinutes((long) (hoursBefore * 60)));
        return new Visit(number, person, story, arrival, accidentAt, happenings(story, arrival, pace, random));
    }

    private static List<Happening> happenings(Story story, Instant arrival, Pace pace, SplittableRandom random) {
        List<Happening> list = new ArrayList<>();
        list.add(new Happening(arrival, Kind.REGISTERED, "SEH"));
        if (random.nextInt(1000) < 15) {
            list.add(new Happening(arrival.plus(pace.minutes(4 + random.nextInt(12))), Kind.CANCELLED, "SEH"));
            return list;
        }
        Instant seen = arrival.plus(pace.minutes(25 + random.nextInt(90)));
        list.add(new Happening(seen, Kind.DIAGNOSED, "SEH"));
        Instant decided = seen.plus(pace.minutes(30 + random.nextInt(120)));
        if (random.nextInt(5) == 0) {
            list.add(new Happening(seen.plus(Duration.between(seen, decided).dividedBy(2)), Kind.DIAGNOSED, "SEH"));
        }
        if (random.nextInt(100) < story.admittedPercent()) {
            stay(list, story, decided, pace, random);
        } else {
            list.add(new Happening(decided, Kind.DISCHARGED, "SEH"));
        }
        return list;
    }

    private static void stay(List<Happening> list, Story story, Instant from, Pace pace, SplittableRandom random) {
        String ward = WARDS.get(random.nextInt(WARDS.size()));
        boolean intensive = random.nextInt(100) < story.intensiveCarePercent();
        list.add(new Happening(from, Kind.ADMITTED, intensive ? "IC" : ward));
        boolean dies = intensive && random.nextInt(100) < 15;
        double hours = 18 + random.nextDouble() * random.nextDouble() * 200;
        Instant end = from.plus(pace.minutes(hours * 60));
        if (pace == Pace.QUICK) {
            // Who is admitted while one watches stays: nobody is better within the hour.
            return;
        }
        if (!dies && (intensive || random.nextInt(5) == 0)) {
            Instant moved = from.plus(Duration.between(from, end).dividedBy(intensive ? 2 : 3));
            list.add(new Happening(moved, Kind.TRANSFERRED, intensive ? ward : "C1"));
        }
        list.add(new Happening(end, dies ? Kind.DIED : Kind.DISCHARGED, dies ? "IC" : ward));
    }
}
