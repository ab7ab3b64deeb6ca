/**
 * The questionnaires and their scores (clinical.md 3).
 *
 * <p>Start at {@link nl.vangnet.screening.domain.instrument.Scoring}.
 */
@NullMarked
package nl.vangnet.screening.domain.instrument;

import org.jspecify.annotations.NullMarked;
