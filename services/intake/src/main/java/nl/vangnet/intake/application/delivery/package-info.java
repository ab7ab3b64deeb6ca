/**
 * Answers that a sender wants at an address of its own, later (R4 {@code $process-message} with {@code async}).
 *
 * <p>Start at {@link nl.vangnet.intake.application.delivery.DeliverResponses}.
 */
@NullMarked
package nl.vangnet.intake.application.delivery;

import org.jspecify.annotations.NullMarked;
