/** Which identifiers are one patient, by what messages told. Start at {@link nl.vangnet.intake.application.identity.PatientIdentifiers}. */
@NullMarked
package nl.vangnet.intake.application.identity;

import org.jspecify.annotations.NullMarked;
