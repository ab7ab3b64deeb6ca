/**
 * What is not as it should be about messages that were taken: counted and kept, since no sender is perfect.
 *
 * <p>Start at {@link nl.vangnet.intake.application.issue.MessageIssues}.
 */
@NullMarked
package nl.vangnet.intake.application.issue;

import org.jspecify.annotations.NullMarked;
