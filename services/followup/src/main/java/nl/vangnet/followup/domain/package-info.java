/**
 * The rules of follow-up, in plain Java: which checks a case asks for, when their windows run, what ends them.
 *
 * <p>Start at {@link nl.vangnet.followup.domain.CheckPlan}.
 */
@NullMarked
package nl.vangnet.followup.domain;

import org.jspecify.annotations.NullMarked;
