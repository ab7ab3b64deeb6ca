/** The topic that intake owns. */
@NullMarked
package nl.vangnet.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
