package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/** Refuses what {@link StrictErrorHandler} refuses, and remembers where it was and of what kind, but not its value. */
final class PlaceKeeper extends StrictErrorHandler {

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
