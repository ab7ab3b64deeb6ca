package nl.vangnet.screening.adapter.web;

import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.WindowBar;

/**
 * How long there is for stage 1.
 *
 * @param word opens, best until, closes, closed
 * @param time the moment that the word speaks of
 * @param left how long until the window closes, while that is what matters; else empty
 * @param day days since the event, which is day 0
 */
public record WindowLine(
        Phase phase, String word, SaidTime time, String left, WindowBar bar, long day, boolean closesToday) {

    /** Where now is. */
    public enum Phase {
        TO_OPEN,
        BEST,
        OPEN,
        PAST
    }

    public boolean isPast() {
        return phase == Phase.PAST;
    }

    public boolean isToOpen() {
        return phase == Phase.TO_OPEN;
    }
}
