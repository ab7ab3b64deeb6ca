package nl.vangnet.intake.application.replay;

import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A stored message as it came, with what became of it.
 *
 * @param revision the last that was published, or null
 * @param bundleSum of that revision, or null if it is not known
 */
public record StoredForReplay(
        Arrival arrival,
        MessageState state,
        @Nullable Integer revision,
        @Nullable Long bundleSum) {}
