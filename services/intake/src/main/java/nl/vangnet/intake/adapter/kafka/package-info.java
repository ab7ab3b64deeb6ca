/** The topic that intake owns, and the one from which it may take FHIR Bundles. */
@NullMarked
package nl.vangnet.intake.adapter.kafka;

import org.jspecify.annotations.NullMarked;
