package nl.vangnet.intake.application.replay;

/**
 * What keeps a replay from running away.
 *
 * @param batch messages in one transaction; a stop takes effect after so many
 * @param confirmAbove more messages than this need somebody who agrees to the number
 * @param mostMessages more than this is refused: take it in parts
 * @param tries how often the same message may break the replay before it is parked
 */
public record ReplayLimits(int batch, long confirmAbove, long mostMessages, int tries) {}
