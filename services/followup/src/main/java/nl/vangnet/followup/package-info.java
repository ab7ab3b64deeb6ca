/** The follow-up service: makes sure that each check is due once, on time, and never after it should have stopped. */
@NullMarked
package nl.vangnet.followup;

import org.jspecify.annotations.NullMarked;
