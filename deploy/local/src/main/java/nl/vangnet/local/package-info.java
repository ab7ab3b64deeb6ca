/**
 * The whole system on one machine: what {@code deploy/vangnet} runs once everything is built.
 *
 * <p>Start at {@link nl.vangnet.local.Main}.
 */
@NullMarked
package nl.vangnet.local;

import org.jspecify.annotations.NullMarked;
