/**
 * Explains decisions offline: a message a line in, a decision a line out.
 *
 * <p>Start at {@link nl.vangnet.local.explain.Explainer}.
 */
@NullMarked
package nl.vangnet.local.explain;

import org.jspecify.annotations.NullMarked;
