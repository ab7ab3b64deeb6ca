/**
 * The parts of the local system: database, broker, and the four services.
 *
 * <p>Start at {@link nl.vangnet.local.parts.LocalSystem}.
 */
@NullMarked
package nl.vangnet.local.parts;

import org.jspecify.annotations.NullMarked;
