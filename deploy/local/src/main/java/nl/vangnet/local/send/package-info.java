/**
 * Sends files as a hospital would, and tells what became of each message.
 *
 * <p>Start at {@link nl.vangnet.local.send.SendFiles}.
 */
@NullMarked
package nl.vangnet.local.send;

import org.jspecify.annotations.NullMarked;
