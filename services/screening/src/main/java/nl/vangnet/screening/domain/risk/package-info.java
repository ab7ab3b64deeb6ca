/**
 * The risk score of the emergency department (clinical.md 2.8): ten items that the messages of a visit may tell, each
 * present, absent or unknown. It may order the queue and excludes nobody. Plain Java.
 *
 * <p>Start at {@link nl.vangnet.screening.domain.risk.RiskScoring}.
 */
@NullMarked
package nl.vangnet.screening.domain.risk;

import org.jspecify.annotations.NullMarked;
