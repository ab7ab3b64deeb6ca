package nl.vangnet.screening.domain.screeningcase;

import nl.vangnet.screening.domain.visit.TraumaTime;

/**
 * A correction of T0 opened or closed the window of stage 1, and nobody has looked at it yet (clinical.md 2.7: never a
 * silent reopening).
 *
 * @param before T0 as it was when somebody last knew it
 */
public record WindowShift(TraumaTime before, TraumaTime after) {}
