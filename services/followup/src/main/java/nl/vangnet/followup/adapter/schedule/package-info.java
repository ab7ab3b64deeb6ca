/** The clock's hand: what time alone does to checks. */
@NullMarked
package nl.vangnet.followup.adapter.schedule;

import org.jspecify.annotations.NullMarked;
