package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.WindowBar;
import nl.vangnet.screening.adapter.web.WindowLine.Phase;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.StageOneWindow;

/** Says the stage 1 window of a case as of now. */
@ApplicationScoped
class WindowLines {

    private static final Duration SHIFT = Duration.ofHours(8);

    private final Say say;
    private final Wording wording;
    private final Clock clock;
    private final ZoneId zone;

    WindowLines(Say say, Wording wording, Clock clock, ZoneId zone) {
        this.say = say;
        this.wording = wording;
        this.clock = clock;
        this.zone = zone;
    }

    WindowLine of(ScreeningCase shown) {
        Instant now = clock.instant();
        Instant trauma = shown.trauma().instant();
        StageOneWindow window = shown.stageOneWindow(zone);
        Phase phase = phase(window, now);
        Instant told = switch (phase) {
            case TO_OPEN -> window.opensAt();
            case BEST -> window.bestUntil();
            case OPEN, PAST -> window.closesAt();
        };
        return new WindowLine(
                phase,
                word(phase),
                say.time(told),
                phase == Phase.OPEN ? say.left(told) : "",
                WindowBar.of(trauma, window.opensAt(), window.bestUntil(), window.closesAt(), now),
                Math.max(0, ChronoUnit.DAYS.between(day(trauma), day(now))),
                phase != Phase.PAST && closesInThisShift(window.closesAt(), now));
    }

    private static Phase phase(StageOneWindow window, Instant now) {
        if (now.isBefore(window.opensAt())) {
            return Phase.TO_OPEN;
        }
        if (!now.isAfter(window.bestUntil())) {
            return Phase.BEST;
        }
        return now.isAfter(window.closesAt()) ? Phase.PAST : Phase.OPEN;
    }

    /** Today, or for the late and the night shift in the hours that are still theirs. */
    private boolean closesInThisShift(Instant closesAt, Instant now) {
        return day(closesAt).equals(day(now)) || Duration.between(now, closesAt).compareTo(SHIFT) < 0;
    }

    private String word(Phase phase) {
        return switch (phase) {
            case TO_OPEN -> wording.texts().window_opens();
            case BEST -> wording.texts().window_best();
            case OPEN -> wording.texts().window_closes();
            case PAST -> wording.texts().window_closed();
        };
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
