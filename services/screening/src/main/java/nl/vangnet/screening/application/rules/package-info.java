/**
 * Rule sets: which there are, which one is live, and what another one would change. Start at {@link
 * nl.vangnet.screening.application.rules.RuleSets}.
 */
@NullMarked
package nl.vangnet.screening.application.rules;

import org.jspecify.annotations.NullMarked;
