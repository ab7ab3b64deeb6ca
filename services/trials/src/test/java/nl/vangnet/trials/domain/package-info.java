/** Tests of the package of this name. */
@NullMarked
package nl.vangnet.trials.domain;

import org.jspecify.annotations.NullMarked;
