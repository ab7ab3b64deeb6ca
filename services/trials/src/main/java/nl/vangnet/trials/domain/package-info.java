/**
 * Whom a trial may ask, and why: the criteria, the findings and the life of a candidate, in plain Java.
 *
 * <p>Start at {@link nl.vangnet.trials.domain.Screening}, then read {@link nl.vangnet.trials.domain.CandidateLife}.
 */
@NullMarked
package nl.vangnet.trials.domain;

import org.jspecify.annotations.NullMarked;
