package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.List;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.MessageHeader;

/** Parses a message strictly: an element that we would not understand must not be dropped in silence. */
final class FhirMessages {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private FhirMessages() {}

    static FhirMessage parse(String json) throws UnreadableFhirException {
        IBaseResource resource = resource(json);
        if (!(resource instanceof Bundle bundle) || bundle.getType() != BundleType.MESSAGE) {
            throw notAMessage("Bundle.type", "This is not a Bundle of type message.");
        }
        List<BundleEntryComponent> entries = bundle.getEntry();
        if (entries.isEmpty() || !(entries.getFirst().getResource() instanceof MessageHeader header)) {
            throw notAMessage("Bundle.entry[0]", "The first entry of a message is its MessageHeader (bdl-12).");
        }
        if (!header.hasId()) {
            throw notAMessage("MessageHeader.id", "Without its id there is nothing that a response could name.");
        }
        return new FhirMessage(bundle, header);
    }

    static String pretty(String json) throws UnreadableFhirException {
        return FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource(json));
    }

    private static IBaseResource resource(String json) throws UnreadableFhirException {
        PlaceKeeper places = new PlaceKeeper();
        try {
            IParser parser = FHIR.newJsonParser().setParserErrorHandler(places);
            // The response names MessageHeader.id as the sender wrote it, and not the entry's fullUrl.
            parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
            return parser.parseResource(json);
        } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
            // The parser's own text quotes values, so it goes no further.
            throw new UnreadableFhirException(places.fault());
        }
    }

    private static UnreadableFhirException notAMessage(String place, String message) {
        return new UnreadableFhirException(Fault.at(IntakeErrorCode.NOT_A_MESSAGE, place, message));
    }

    /** Refuses what {@link StrictErrorHandler} refuses, and remembers where it was and of what kind, but not its value. */
    private static final class PlaceKeeper extends StrictErrorHandler {

        private Fault fault = Fault.of(IntakeErrorCode.UNREADABLE_FHIR, "The body is not a resource of FHIR R4.");

        Fault fault() {
            return fault;
        }

        @Override
        public void unknownElement(IParseLocation location, String element) {
            keep(location, "An element that FHIR R4 does not have.");
            super.unknownElement(location, element);
        }

        @Override
        public void unknownAttribute(IParseLocation location, String attribute) {
            keep(location, "An attribute that FHIR R4 does not have.");
            super.unknownAttribute(location, attribute);
        }

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            keep(location, "A value that its type does not allow.");
            super.invalidValue(location, value, error);
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            keep(location, "A value of another JSON type than the element has.");
            super.incorrectJsonType(location, element, expected, expectedScalar, found, foundScalar);
        }

        private void keep(IParseLocation location, String message) {
            String place = location == null ? null : location.getParentElementName();
            fault = new Fault(IntakeErrorCode.UNREADABLE_FHIR, message, place);
        }
    }
}
