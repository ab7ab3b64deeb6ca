/** Translates between the topics of the house and this service. */
@NullMarked
package nl.vangnet.trials.adapter.kafka;

import org.jspecify.annotations.NullMarked;
