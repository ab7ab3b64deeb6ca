/**
 * HL7 v2: reads an ADT message, answers it, and turns it into a FHIR R4 message Bundle by the HL7 v2-to-FHIR maps.
 *
 * <p>Everything here is a pure function of the bytes and the hospital's time zone. Start at {@link
 * nl.vangnet.intake.adapter.hl7v2.Hl7Parser} and {@link nl.vangnet.intake.adapter.hl7v2.Hl7ToFhir}.
 */
@NullMarked
package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.NullMarked;
