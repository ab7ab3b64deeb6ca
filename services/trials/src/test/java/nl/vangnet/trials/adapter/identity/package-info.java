/** Tests of the package of this name. */
@NullMarked
package nl.vangnet.trials.adapter.identity;

import org.jspecify.annotations.NullMarked;
