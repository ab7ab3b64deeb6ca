/** Ids that sort by time, injected so that tests can name them. */
@NullMarked
package nl.vangnet.chassis.ids;

import org.jspecify.annotations.NullMarked;
