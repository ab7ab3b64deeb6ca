/** The only package that knows FHIR: reads protocols from ResearchStudy, writes candidates as ResearchSubject. */
@NullMarked
package nl.vangnet.trials.adapter.fhir;

import org.jspecify.annotations.NullMarked;
