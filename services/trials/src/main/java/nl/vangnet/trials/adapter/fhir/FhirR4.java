package nl.vangnet.trials.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;

/** The one FHIR context of this service, which is slow to make, and a parser that refuses what it does not know. */
final class FhirR4 {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private FhirR4() {}

    /** A new parser, since parsers are not thread-safe. */
    static IParser json() {
        return CONTEXT.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
