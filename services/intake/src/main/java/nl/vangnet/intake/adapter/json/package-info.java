/** What is written in plain JSON: profiles of feeds, and FHIR messages that are sent as tests. */
@NullMarked
package nl.vangnet.intake.adapter.json;

import org.jspecify.annotations.NullMarked;
