package nl.vangnet.local.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.local.feed.NursePlan.Step;
import nl.vangnet.local.process.Console;

/** The demo's nurse catching up: everything planned until some hours ago, and nothing after, so that work is left. */
final class NurseShift {

    /** What happened in these last hours is left to whoever signs in. */
    static final Duration LEFT_OPEN = Duration.ofHours(18);

    /** Longer than any step comes after its visit. */
    private static final Duration LONGEST_PLAN = Duration.ofDays(5);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final OrdinaryDays days;
    private final NursePlan plan;
    private final Nurse nurse;
    private final Console console;

    NurseShift(OrdinaryDays days, NursePlan plan, Nurse nurse, Console console) {
        this.days = days;
        this.plan = plan;
        this.nurse = nurse;
        this.console = console;
    }

    /** Does what was planned after {@code from} and not after {@code until}. */
    void work(Instant from, Instant until) throws InterruptedException {
        List<Step> steps = steps(from, until);
        int done = 0;
        for (Step step : steps) {
            done += doOne(step) ? 1 : 0;
        }
        if (!steps.isEmpty()) {
            console.progress(
                    "feed",
                    "the demo's nurse looked at %d visits and did %d things over the API"
                            .formatted(
                                    steps.stream().map(Step::visit).distinct().count(), done));
        }
    }

    private boolean doOne(Step step) throws InterruptedException {
        while (true) {
            try {
                return nurse.does(step);
            } catch (IOException _) {
                // A part is restarting.
                Thread.sleep(PAUSE);
            }
        }
    }

    private List<Step> steps(Instant from, Instant until) {
        List<Step> steps = new ArrayList<>();
        LocalDate last = until.atZone(Visits.ZONE).toLocalDate();
        LocalDate day = from.minus(LONGEST_PLAN).atZone(Visits.ZONE).toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (Visit visit : days.visitsOn(day)) {
                plan.of(visit).stream()
                        .filter(step -> step.at().isAfter(from) && !step.at().isAfter(until))
                        .forEach(steps::add);
            }
        }
        steps.sort(null);
        return steps;
    }
}
