/** The clock and the hospital's zone, made once and injected. */
@NullMarked
package nl.vangnet.chassis.time;

import org.jspecify.annotations.NullMarked;
