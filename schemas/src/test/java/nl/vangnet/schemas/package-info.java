/** Holds the contract to its word: schemas against samples, topics against files, FHIR definitions against FHIR. */
@NullMarked
package nl.vangnet.schemas;

import org.jspecify.annotations.NullMarked;
