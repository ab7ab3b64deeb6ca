/**
 * What a message is to intake, in plain Java: its facts, how it was read, what was answered.
 *
 * <p>Start at {@link nl.vangnet.intake.domain.Reading}.
 */
@NullMarked
package nl.vangnet.intake.domain;

import org.jspecify.annotations.NullMarked;
