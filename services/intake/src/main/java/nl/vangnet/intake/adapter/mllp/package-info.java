/**
 * The door for HL7 v2: minimal lower layer protocol (MLLP, release 1) over TLS, or over TCP where somebody chose so.
 * The commit acknowledgments of release 2 (0x06, 0x15) are not offered: the acknowledgment itself says that a message is
 * durable.
 *
 * <p>Start at {@link nl.vangnet.intake.adapter.mllp.MllpListener}.
 */
@NullMarked
package nl.vangnet.intake.adapter.mllp;

import org.jspecify.annotations.NullMarked;
