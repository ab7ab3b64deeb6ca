/**
 * Whether a visit speaks of a potentially traumatic event (clinical.md 2), as rules that are data and a decision that
 * explains itself.
 *
 * <p>Start at {@link nl.vangnet.screening.domain.exposure.ExposureScreening}.
 */
@NullMarked
package nl.vangnet.screening.domain.exposure;

import org.jspecify.annotations.NullMarked;
