/**
 * What happened to one patient in one stay: the messages of a visit, and the visit they fold to.
 *
 * <p>Start at {@link nl.vangnet.screening.domain.visit.Visit}.
 */
@NullMarked
package nl.vangnet.screening.domain.visit;

import org.jspecify.annotations.NullMarked;
