/**
 * The case: one visit on the nurse's queue, from its detection to its end (clinical.md 5), as a state machine of pure
 * transitions.
 *
 * <p>Start at {@link nl.vangnet.screening.domain.screeningcase.ScreeningCase}.
 */
@NullMarked
package nl.vangnet.screening.domain.screeningcase;

import org.jspecify.annotations.NullMarked;
