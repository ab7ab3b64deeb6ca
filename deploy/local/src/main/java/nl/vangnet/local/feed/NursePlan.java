package nl.vangnet.local.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the demo's nurse does about the visits of ordinary days: confirm most exposures, reject some, ask most of the
 * confirmed, reject most of what was only to be looked at, and leave some alone.
 */
final class NursePlan {

    /** A thing to do at a time. */
    sealed interface Step extends Comparable<Step> {

        Visit visit();

        Instant at();

        @Override
        default int compareTo(Step other) {
            return at().compareTo(other.at());
        }
    }

    record Confirm(Visit visit, Instant at, boolean criterionA) implements Step {}

    /** The answers to an instrument; PDI 0 to 4 an item, TSQ 0 or 1. */
    record Ask(Visit visit, Instant at, String instrument, List<Integer> answers) implements Step {}

    private final long seed;

    NursePlan(long seed) {
        this.seed = seed;
    }

    List<Step> of(Visit visit) {
        if (visit.isCancelled()) {
            return List.of();
        }
        SplittableRandom random =
                new SplittableRandom(seed * 7_000_003 + visit.number().hashCode());
        int fate = random.nextInt(100);
        if (!visit.story().isExposure()) {
            return mayNeedReview(visit) && fate < 80 ? List.of(confirmation(visit, false, random)) : List.of();
        }
        if (fate < 10) {
            // Nobody came to it: some windows close that way.
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        boolean criterionA = fate >= 22;
        Confirm confirm = confirmation(visit, criterionA, random);
        steps.add(confirm);
        if (criterionA && fate >= 30) {
            boolean positive = random.nextInt(100) < 25;
            Instant asked = confirm.at().plus(Duration.ofMinutes(8 * 60 + random.nextInt(48 * 60)));
            steps.add(new Ask(visit, asked, "PDI", answers(13, 4, positive ? 0.52 : 0.17, random)));
            steps.add(new Ask(
                    visit, asked.plus(Duration.ofMinutes(4)), "TSQ", answers(10, 1, positive ? 0.62 : 0.15, random)));
        }
        return steps;
    }

    /** Injuries that no rule names, and illness that can frighten: the rules bring them as REVIEW. */
    private static boolean mayNeedReview(Visit visit) {
        return visit.story().diagnoses().stream()
                .anyMatch(diagnosis -> diagnosis.code().matches("(S|T|I21|I46|I6|G45|Z04|F0|F1).*"));
    }

    private static Confirm confirmation(Visit visit, boolean criterionA, SplittableRandom random) {
        return new Confirm(visit, visit.arrival().plus(Duration.ofMinutes(150 + random.nextInt(16 * 60))), criterionA);
    }

    private static List<Integer> answers(int items, int highest, double level, SplittableRandom random) {
        return IntStream.range(0, items)
                .map(_ -> (int) Math.min(
                        highest, Math.floor((level * 0.4 + random.nextDouble() * level * 1.2) * (highest + 1))))
                .boxed()
                .toList();
    }
}
