/** What inbox and outbox share about the broker: settings, headers and topics. */
@NullMarked
package nl.vangnet.chassis.kafka;

import org.jspecify.annotations.NullMarked;
