/** Finds the exposed among the visits of the emergency department, and owns the queue and the instruments. */
@NullMarked
package nl.vangnet.screening;

import org.jspecify.annotations.NullMarked;
