package nl.vangnet.local.feed;

import java.time.Instant;
import java.util.Comparator;

/** One message of the feed, ready to send. In order of time; the control id decides between two of one moment. */
record AdtEvent(Instant at, String controlId, byte[] message) implements Comparable<AdtEvent> {

    private static final Comparator<AdtEvent> ORDER =
            Comparator.comparing(AdtEvent::at).thenComparing(AdtEvent::controlId);

    @Override
    public int compareTo(AdtEvent other) {
        return ORDER.compare(this, other);
    }

    boolean isAfter(Instant time, String id) {
        int byTime = at.compareTo(time);
        return byTime > 0 || (byTime == 0 && controlId.compareTo(id) > 0);
    }
}
