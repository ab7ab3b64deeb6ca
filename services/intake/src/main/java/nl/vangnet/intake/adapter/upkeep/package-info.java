/** What the service does by itself, in its own time: works on replays, purges what is past its retention. */
@NullMarked
package nl.vangnet.intake.adapter.upkeep;

import org.jspecify.annotations.NullMarked;
