package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.MessageHeader;

/** Parses messages strictly, behind the guards: an element that we would not understand must not be dropped in silence. */
final class FhirMessages {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final JsonGuard jsonGuard;
    private final XmlGuard xmlGuard;

    FhirMessages(GuardLimits limits) {
        this.jsonGuard = new JsonGuard(limits);
        this.xmlGuard = new XmlGuard(limits);
    }

    /**
     * A message that was read.
     *
     * @param json what to publish if nothing has to be changed: the sender's own text, or that of the same message in JSON
     * @param zoneless whether some time in it comes without a zone
     */
    record Parsed(FhirMessage message, String json, ContentHash hash, boolean zoneless) {

        byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        /** Redacted: it is a patient's record. */
        @Override
        public String toString() {
            return "Parsed[" + hash.hex() + "]";
        }
    }

    Parsed parse(byte[] raw, String contentType) throws UnreadableFhirException {
        FhirFormat format = FhirFormat.of(contentType)
                .orElseThrow(() -> new UnreadableFhirException(Fault.of(
                        IntakeErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        "Send application/fhir+json or application/fhir+xml.")));
        return parse(raw, format, contentType);
    }

    private Parsed parse(byte[] raw, FhirFormat format, String contentType) throws UnreadableFhirException {
        return switch (format) {
            case JSON -> {
                SafeJson safe = jsonGuard.check(raw);
                yield new Parsed(
                        message(resource(safe.text(), FHIR.newJsonParser())),
                        safe.text(),
                        safe.hash(),
                        safe.zoneless());
            }
            case XML -> {
                String xml = xmlGuard.check(raw, contentType);
                FhirMessage message = message(resource(xml, FHIR.newXmlParser()));
                SafeJson safe = jsonGuard.check(json(message.bundle()).getBytes(StandardCharsets.UTF_8));
                yield new Parsed(message, safe.text(), safe.hash(), safe.zoneless());
            }
        };
    }

    /** A stored message, whatever its sender declared. */
    Parsed parseStored(byte[] raw) throws UnreadableFhirException {
        return parse(raw, FhirFormat.sniff(raw), "");
    }

    /** A resource as it is sent and published: what it says and no more. */
    static String json(Bundle bundle) {
        return writer().encodeResourceToString(bundle);
    }

    static String pretty(Bundle bundle) {
        return writer().setPrettyPrint(true).encodeResourceToString(bundle);
    }

    private static IParser writer() {
        // A reference to a version and an id without fullUrl are the sender's words too.
        return FHIR.newJsonParser()
                .setStripVersionsFromReferences(false)
                .setOverrideResourceIdWithBundleEntryFullUrl(false);
    }

    private static FhirMessage message(IBaseResource resource) throws UnreadableFhirException {
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

    private static IBaseResource resource(String text, IParser parser) throws UnreadableFhirException {
        PlaceKeeper places = new PlaceKeeper();
        try {
            parser.setParserErrorHandler(places);
            // The response names MessageHeader.id as the sender wrote it, and not the entry's fullUrl.
            parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
            return parser.parseResource(text);
        } catch (RuntimeException e) {
            // What it cannot parse it refuses with exceptions of many kinds, whose own texts quote values.
            throw new UnreadableFhirException(places.fault());
        }
    }

    private static UnreadableFhirException notAMessage(String place, String message) {
        return new UnreadableFhirException(Fault.at(IntakeErrorCode.NOT_A_MESSAGE, place, message));
    }
}
