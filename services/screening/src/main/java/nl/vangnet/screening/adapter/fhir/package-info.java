/**
 * The only place that knows FHIR: reads message Bundles and QuestionnaireResponses, and explains decisions.
 *
 * <p>Start at {@link nl.vangnet.screening.adapter.fhir.BundleReader}.
 */
@NullMarked
package nl.vangnet.screening.adapter.fhir;

import org.jspecify.annotations.NullMarked;
