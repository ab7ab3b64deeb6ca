package nl.vangnet.screening.domain.visit;

import java.time.Instant;

/**
 * The message that stated something, so that a reason can point at it.
 *
 * @param messageId as in {@link VisitMessage}
 * @param occurredAt when what it tells of happened (EVN-6, EVN-2, Provenance.occurred)
 */
public record SourceMessage(String messageId, Instant occurredAt) {}
