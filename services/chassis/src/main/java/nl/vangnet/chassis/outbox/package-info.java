/** Publishes what a transaction decided, after it committed and in order per key. Start at {@link nl.vangnet.chassis.outbox.Outbox}. */
@NullMarked
package nl.vangnet.chassis.outbox;

import org.jspecify.annotations.NullMarked;
