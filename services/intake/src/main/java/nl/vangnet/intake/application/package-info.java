/**
 * What intake does: takes messages in, many senders to a commit, and finds them again.
 *
 * <p>Start at {@link nl.vangnet.intake.application.ReceiveMessage}.
 */
@NullMarked
package nl.vangnet.intake.application;

import org.jspecify.annotations.NullMarked;
