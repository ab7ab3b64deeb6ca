/** Tests of the trials service as a whole. */
@NullMarked
package nl.vangnet.trials;

import org.jspecify.annotations.NullMarked;
