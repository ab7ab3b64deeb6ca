package nl.vangnet.intake.application.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One identifier lived on as another, by a message: from {@code at} until, perhaps, another message ended that.
 *
 * @param at when the message was received
 * @param controlId of the message that told so, HL7 v2 MSH-10 or R4 MessageHeader.id
 * @param endedBy the message that undid it (A37) or merged the identifier into another; null while it holds
 */
public record KnownMerge(
        UUID retired,
        UUID survivor,
        UUID message,
        @Nullable String controlId,
        Instant at,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt) {}
