package nl.vangnet.screening.application.rules;

import java.util.ArrayList;
import java.util.List;
import nl.vangnet.screening.domain.exposure.ExposureClass;

/**
 * How many visits got which class of either set.
 *
 * @param flows only those that hold a visit
 */
public record RuleCounts(long visits, long added, long dropped, long otherClass, long otherReason, List<Flow> flows) {

    /** Visits that one set gives one class and the other set another, or the same. */
    public record Flow(ExposureClass before, ExposureClass after, long visits) {}

    public RuleCounts {
        flows = List.copyOf(flows);
    }

    public long before(ExposureClass exposureClass) {
        return flows.stream()
                .filter(flow -> flow.before() == exposureClass)
                .mapToLong(Flow::visits)
                .sum();
    }

    public long after(ExposureClass exposureClass) {
        return flows.stream()
                .filter(flow -> flow.after() == exposureClass)
                .mapToLong(Flow::visits)
                .sum();
    }

    /** Counts while visits pass by. */
    static final class Tally {

        private final long[][] flows = new long[ExposureClass.values().length][ExposureClass.values().length];
        private long visits;
        private long added;
        private long dropped;
        private long otherClass;
        private long otherReason;

        void count(ExposureClass before, ExposureClass after) {
            visits++;
            flows[before.ordinal()][after.ordinal()]++;
        }

        void count(RuleDifference.Kind kind) {
            switch (kind) {
                case ADDED -> added++;
                case DROPPED -> dropped++;
                case OTHER_CLASS -> otherClass++;
            }
        }

        void countOtherReason() {
            otherReason++;
        }

        long visits() {
            return visits;
        }

        RuleCounts counts() {
            List<Flow> held = new ArrayList<>();
            for (ExposureClass before : ExposureClass.values()) {
                for (ExposureClass after : ExposureClass.values()) {
                    long number = flows[before.ordinal()][after.ordinal()];
                    if (number > 0) {
                        held.add(new Flow(before, after, number));
                    }
                }
            }
            return new RuleCounts(visits, added, dropped, otherClass, otherReason, held);
        }
    }
}
