/** Tests of the package of this name. */
@NullMarked
package nl.vangnet.trials.application;

import org.jspecify.annotations.NullMarked;
