package nl.vangnet.screening.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Resource;

/** Parses FHIR R4 JSON: what is wrong in a part that we do not read is nobody's loss, so the parser is lenient. */
final class Fhir {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private Fhir() {}

    static Resource parse(byte[] json) throws UnreadableBundleException {
        JsonGate.check(json);
        // Parsers are cheap and not thread safe; the context is neither.
        IParser parser = CONTEXT.newJsonParser();
        // The error handler would log values, and values are about patients.
        parser.setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
        try {
            var reader = new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8);
            if (parser.parseResource(reader) instanceof Resource resource) {
                return resource;
            }
        } catch (DataFormatException | IllegalArgumentException | IllegalStateException | ClassCastException wrong) {
            // The parser's own message quotes the text, and the text is about a patient.
            throw new UnreadableBundleException(BundleProblem.FHIR_NOT_READABLE, null);
        }
        throw new UnreadableBundleException(BundleProblem.FHIR_NOT_READABLE, null);
    }
}
