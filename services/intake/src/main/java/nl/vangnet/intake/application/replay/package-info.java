/** Reading stored messages again. Start at {@link nl.vangnet.intake.application.replay.Replays}. */
@NullMarked
package nl.vangnet.intake.application.replay;

import org.jspecify.annotations.NullMarked;
