/**
 * The door for HL7 v2: minimal lower layer protocol (MLLP, release 1) over TCP.
 *
 * <p>Start at {@link nl.vangnet.intake.adapter.mllp.MllpListener}.
 */
@NullMarked
package nl.vangnet.intake.adapter.mllp;

import org.jspecify.annotations.NullMarked;
