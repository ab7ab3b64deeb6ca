/**
 * Child processes: started, watched, started again when they die, and stopped in order.
 *
 * <p>Start at {@link nl.vangnet.local.process.Part}.
 */
@NullMarked
package nl.vangnet.local.process;

import org.jspecify.annotations.NullMarked;
