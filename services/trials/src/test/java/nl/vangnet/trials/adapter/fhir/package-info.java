/** Tests of the package of this name. */
@NullMarked
package nl.vangnet.trials.adapter.fhir;

import org.jspecify.annotations.NullMarked;
