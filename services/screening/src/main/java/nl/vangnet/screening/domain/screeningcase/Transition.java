package nl.vangnet.screening.domain.screeningcase;

import java.util.List;

/** The outcome of asking a case to do something. */
public sealed interface Transition {

    /** The case as it now stands; {@code events} are in order, and may be empty when nobody else needs to know. */
    record Changed(ScreeningCase next, List<ScreeningEvent> events) implements Transition {

        public Changed {
            events = List.copyOf(events);
        }
    }

    /** There was nothing to do, for example the second time. */
    record Unchanged(ScreeningCase same) implements Transition {}

    /** The case does not allow it in its present state. */
    record Refused(Refusal why) implements Transition {}

    /** Why a case refuses. */
    enum Refusal {
        /** The case is closed. */
        CLOSED,
        /** Criterion A is not confirmed yet. */
        NOT_CONFIRMED,
        /** The case is open. */
        NOT_CLOSED,
        /** The patient died, or the case was merged into another: neither opens again by hand. */
        FINAL,
        /** The trauma cannot lie in the future. */
        TIME_IN_FUTURE
    }
}
