/** How long messages are kept. Start at {@link nl.vangnet.intake.application.retention.PurgeMessages}. */
@NullMarked
package nl.vangnet.intake.application.retention;

import org.jspecify.annotations.NullMarked;
