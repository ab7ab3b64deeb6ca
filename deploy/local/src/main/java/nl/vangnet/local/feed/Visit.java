package nl.vangnet.local.feed;

import java.time.Instant;
import java.util.List;

/**
 * One visit to the emergency department, from the desk to the door, with every message about it.
 *
 * @param number the visit number (PV1-19)
 * @param accidentAt when it happened (ACC-1), as somebody said at the desk
 */
record Visit(
        String number, Person person, Story story, Instant arrival, Instant accidentAt, List<Happening> happenings) {

    /** Something that was reported about the visit, in order of time. */
    record Happening(Instant at, Kind kind, String ward) {}

    /** The trigger events of HL7 v2 that the feed plays. */
    enum Kind {
        REGISTERED("A04"),
        DIAGNOSED("A08"),
        ADMITTED("A01"),
        TRANSFERRED("A02"),
        DISCHARGED("A03"),
        DIED("A03"),
        CANCELLED("A11");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }
    }

    boolean isCancelled() {
        return happenings.stream().anyMatch(happening -> happening.kind() == Kind.CANCELLED);
    }
}
