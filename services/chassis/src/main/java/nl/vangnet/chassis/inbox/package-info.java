/** Reads a topic so that each record takes effect once: batch, fence and effect in one transaction. Start at {@link nl.vangnet.chassis.inbox.Inbox}. */
@NullMarked
package nl.vangnet.chassis.inbox;

import org.jspecify.annotations.NullMarked;
