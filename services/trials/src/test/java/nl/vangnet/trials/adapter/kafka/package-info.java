/** Tests of the package of this name. */
@NullMarked
package nl.vangnet.trials.adapter.kafka;

import org.jspecify.annotations.NullMarked;
