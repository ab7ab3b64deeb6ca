/**
 * The door for FHIR R4 messages: {@code POST /intake/fhir/$process-message}.
 *
 * <p>Start at {@link nl.vangnet.intake.adapter.fhir.ProcessMessageResource}.
 */
@NullMarked
package nl.vangnet.intake.adapter.fhir;

import org.jspecify.annotations.NullMarked;
