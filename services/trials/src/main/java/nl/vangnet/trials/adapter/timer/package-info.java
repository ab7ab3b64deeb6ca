/** Time as a cause: calls the use case that keeps the windows. */
@NullMarked
package nl.vangnet.trials.adapter.timer;

import org.jspecify.annotations.NullMarked;
