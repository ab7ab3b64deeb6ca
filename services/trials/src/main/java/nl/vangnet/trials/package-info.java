/** The trials service: whom the trials may ask, and for how long. */
@NullMarked
package nl.vangnet.trials;

import org.jspecify.annotations.NullMarked;
