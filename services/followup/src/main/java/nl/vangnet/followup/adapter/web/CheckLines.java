package nl.vangnet.followup.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.WindowBar;
import nl.vangnet.followup.application.FollowedCase;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.CheckState;
import nl.vangnet.followup.domain.CheckWindow;

/** Turns checks into lines, in the reader's language and at the moment of reading. */
@RequestScoped
class CheckLines {

    private final Say say;
    private final Clock clock;

    CheckLines(Say say, Clock clock) {
        this.say = say;
        this.clock = clock;
    }

    /** What a person can act on now. */
    List<CheckLine> due(List<FollowedCase> cases) {
        return cases.stream()
                .flatMap(followed ->
                        lines(
                                followed,
                                check -> check.state() == CheckState.DUE
                                        || check.movedTo().isPresent())
                                .stream())
                .toList();
    }

    /** Of each case the check that opens next. */
    List<CheckLine> upcoming(List<FollowedCase> cases) {
        return cases.stream()
                .flatMap(followed -> lines(followed, check -> check.state() == CheckState.PLANNED).stream()
                        .limit(1))
                .toList();
    }

    List<CheckLine> all(FollowedCase followed) {
        return lines(followed, check -> true);
    }

    private List<CheckLine> lines(FollowedCase followed, Predicate<Check> shown) {
        Instant now = clock.instant();
        List<CheckLine> lines = new ArrayList<>();
        for (Check check : followed.checks()) {
            if (shown.test(check)) {
                lines.add(line(followed, check, lines.isEmpty(), now));
            }
        }
        return lines;
    }

    private CheckLine line(FollowedCase followed, Check check, boolean first, Instant now) {
        CheckWindow window = check.movedTo().orElse(check.window());
        Instant trauma = followed.trauma().at();
        boolean open = check.canBeCompletedAt(now);
        return new CheckLine(
                check.checkId(),
                check.caseId(),
                followed.caseNumber(),
                first,
                say.day(trauma),
                say.dayOf(trauma),
                check.kind(),
                check.state(),
                open,
                open && window.isOverdueAt(now),
                open && window.closesOnTheDayOf(now),
                check.movedTo().isPresent(),
                WindowBar.of(trauma, window.opensAt(), window.dueAt(), window.closesAt(), now),
                say.time(window.opensAt()),
                say.time(window.dueAt()),
                say.time(window.closesAt()),
                say.left(window.closesAt()),
                check.completion().orElse(null),
                check.completion().map(done -> say.time(done.at())).orElse(null));
    }
}
