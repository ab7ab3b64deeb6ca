package nl.vangnet.intake.application.replay;

import nl.vangnet.intake.domain.BundleSum;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import org.jspecify.annotations.Nullable;

/** A stored message with its new reading, and what that comes to. */
public record Reread(StoredForReplay before, Received message) {

    /** What reading a message again comes to. */
    public enum Result {
        PUBLISHED,
        UNCHANGED,
        HELD,
        IGNORED,
        FAILED
    }

    public Result result() {
        return switch (message.reading()) {
            case Reading.Accepted accepted -> isPublishedAs(accepted) ? Result.UNCHANGED : Result.PUBLISHED;
            case Reading.Refused ignored -> Result.FAILED;
            case Reading.Unconverted ignored -> Result.FAILED;
            case Reading.Held ignored -> Result.HELD;
            case Reading.Ignored ignored -> Result.IGNORED;
        };
    }

    private boolean isPublishedAs(Reading.Accepted accepted) {
        Long published = before.bundleSum();
        return staysPublished() && published != null && published == BundleSum.of(accepted.bundle());
    }

    /** What is on the topic cannot be called back by a reading that comes to nothing: the message stays as it was. */
    private boolean staysPublished() {
        return before.state() == MessageState.PUBLISHED;
    }

    /** Whether the new reading takes the place of the one before. */
    public boolean counts() {
        return !staysPublished() || result() == Result.PUBLISHED;
    }

    /** Refused now but accepted then: its sender was told that it is in good hands, so the fault has become ours. */
    public MessageState state() {
        if (staysPublished()) {
            return MessageState.PUBLISHED;
        }
        return switch (result()) {
            case PUBLISHED, UNCHANGED -> MessageState.PUBLISHED;
            case HELD -> MessageState.HELD;
            case IGNORED -> MessageState.IGNORED;
            case FAILED -> MessageState.FAILED;
        };
    }

    /** The last revision on the topic once this is stored, or null if there is none. */
    public @Nullable Integer revision() {
        Integer last = before.revision();
        if (result() != Result.PUBLISHED) {
            return last;
        }
        return last == null ? 0 : last + 1;
    }

    public @Nullable Long bundleSum() {
        return result() == Result.PUBLISHED && message.reading() instanceof Reading.Accepted accepted
                ? Long.valueOf(BundleSum.of(accepted.bundle()))
                : before.bundleSum();
    }
}
