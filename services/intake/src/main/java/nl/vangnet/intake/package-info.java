/** The hospital's door: stores each message, answers, and publishes it as a FHIR R4 message Bundle. */
@NullMarked
package nl.vangnet.intake;

import org.jspecify.annotations.NullMarked;
