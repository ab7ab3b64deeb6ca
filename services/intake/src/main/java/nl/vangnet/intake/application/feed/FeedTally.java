package nl.vangnet.intake.application.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.LagClasses;

/** The messages of one feed and one minute in one batch, counted. */
public final class FeedTally {

    private final String feed;
    private final Instant minute;
    private Instant lastAt;
    private long received;
    private final long[] states = new long[MessageState.values().length];
    private long repeated;
    private long tests;
    private long bytes;
    private final long[] lag = new long[LagClasses.COUNT];
    private Duration lagMost = Duration.ZERO;

    FeedTally(String feed, Instant at) {
        this.feed = feed;
        this.minute = at.truncatedTo(ChronoUnit.MINUTES);
        this.lastAt = at;
    }

    void add(Kept kept) {
        MessageFacts facts = kept.message().reading().facts();
        Instant at = kept.message().arrival().at();
        lastAt = at.isAfter(lastAt) ? at : lastAt;
        received++;
        bytes += kept.message().arrival().raw().length;
        if (facts.test()) {
            tests++;
        }
        if (kept.outcome().repeated()) {
            repeated++;
        } else {
            states[kept.message().reading().state().ordinal()]++;
        }
        if (facts.sentAt() != null) {
            addLag(Duration.between(facts.sentAt(), at));
        }
    }

    private void addLag(Duration age) {
        lag[LagClasses.of(age)]++;
        lagMost = age.compareTo(lagMost) > 0 ? age : lagMost;
    }

    public String feed() {
        return feed;
    }

    public Instant minute() {
        return minute;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public long received() {
        return received;
    }

    /** Messages that came to this and were no repetition. */
    public long of(MessageState state) {
        return states[state.ordinal()];
    }

    public long repeated() {
        return repeated;
    }

    public long tests() {
        return tests;
    }

    public long bytes() {
        return bytes;
    }

    /** Messages by {@link LagClasses}. */
    public long[] lag() {
        return lag.clone();
    }

    public Duration lagMost() {
        return lagMost;
    }
}
