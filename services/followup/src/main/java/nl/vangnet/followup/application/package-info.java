/** What follow-up does: plans checks, makes them due, closes them, records what came of them. */
@NullMarked
package nl.vangnet.followup.application;

import org.jspecify.annotations.NullMarked;
