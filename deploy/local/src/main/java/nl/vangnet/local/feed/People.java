package nl.vangnet.local.feed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The invented people around the invented hospital. The same number is the same person, so that people come back. */
final class People {

    private static final int COUNT = 30_000;
    private static final int OLDEST = 98;
    private static final int TRIES = 1_000;
    // A fixed day keeps birth dates the same whenever the feed runs.
    private static final LocalDate REFERENCE = LocalDate.of(2026, 1, 1);
    private static final List<String> OTHER_LANGUAGES = List.of("en", "en", "tr", "ar", "pl", "de", "uk");

    private final long seed;
    private final Map<String, List<String>> names;

    People(long seed) {
        this.seed = seed;
        this.names = load();
    }

    /** Somebody whom the story fits. */
    Person draw(Story story, LocalDate day, SplittableRandom random) {
        for (int i = 0; i < TRIES; i++) {
            Person person = person(random.nextInt(COUNT));
            if (story.fits(person, person.ageOn(day))) {
                return person;
            }
        }
        throw new IllegalStateException("nobody fits the story: " + story.complaint());
    }

    private Person person(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String sex = random.nextBoolean() ? "F" : "M";
        LocalDate born = REFERENCE.minusDays(random.nextInt(OLDEST * 365 + 24));
        String given = pick(sex, random);
        String family = pick("L", random);
        String street = pick("S", random) + " " + (1 + random.nextInt(180));
        String postcode = "%d%c%c".formatted(9900 + random.nextInt(90), letter(random), letter(random));
        String language = random.nextInt(100) < 88 ? "nl" : OTHER_LANGUAGES.get(random.nextInt(OTHER_LANGUAGES.size()));
        return new Person("7%06d".formatted(number), family, given, sex, born, street, postcode, language);
    }

    private String pick(String list, SplittableRandom random) {
        List<String> all = names.getOrDefault(list, List.of());
        return all.get(random.nextInt(all.size()));
    }

    private static char letter(SplittableRandom random) {
        return (char) ('A' + random.nextInt(26));
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> lists = new HashMap<>();
        Resources.lines("names.txt")
                .forEach(line -> lists.put(
                        line.substring(0, 1), List.of(line.substring(3).split(" "))));
        return lists;
    }
}
