package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import nl.vangnet.intake.domain.Fault;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** Makes the answer to a FHIR message: a response Bundle, or a bare OperationOutcome if there is no header to answer to. */
final class Responses {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String ENDPOINT = "https://vangnet.nl/fhir/endpoint/intake";
    private static final String ERROR_CODES = "https://vangnet.nl/fhir/CodeSystem/intake-error-code";
    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private Responses() {}

    static byte[] ok(MessageHeader request, UUID id, Instant now) {
        return json(response(request, ResponseType.OK, null, id, now));
    }

    /** Taken and kept, with a remark why it goes no further. */
    static byte[] okWith(Fault remark, MessageHeader request, UUID id, Instant now) {
        return json(response(request, ResponseType.OK, outcome(remark, IssueSeverity.INFORMATION), id, now));
    }

    static byte[] fatal(Fault fault, @Nullable MessageHeader request, UUID id, Instant now) {
        OperationOutcome outcome = outcome(fault, IssueSeverity.FATAL);
        // Without the request's MessageHeader.id there is nothing that a response could name (1..1).
        return request == null || !request.hasId()
                ? json(outcome)
                : json(response(request, ResponseType.FATALERROR, outcome, id, now));
    }

    /** Our own trouble: the same message sent again later will be taken. */
    static byte[] transientTrouble(Fault fault, @Nullable String requestId, UUID id, Instant now) {
        OperationOutcome outcome = outcome(fault, IssueSeverity.ERROR);
        if (requestId == null) {
            return json(outcome);
        }
        MessageHeader request = new MessageHeader();
        request.setId(requestId);
        return json(response(request, ResponseType.TRANSIENTERROR, outcome, id, now));
    }

    static byte[] outcomeOnly(Fault fault) {
        return json(outcome(fault, IssueSeverity.FATAL));
    }

    /** An answer of ours as it goes out in the other form. */
    static byte[] in(FhirFormat format, byte[] json) {
        return switch (format) {
            case JSON -> json;
            case XML ->
                FHIR.newXmlParser().encodeResourceToString(resource(json)).getBytes(StandardCharsets.UTF_8);
        };
    }

    static String pretty(byte[] json) {
        return FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource(json));
    }

    private static IBaseResource resource(byte[] json) {
        return FHIR.newJsonParser().parseResource(new String(json, StandardCharsets.UTF_8));
    }

    private static Bundle response(
            MessageHeader request, ResponseType code, @Nullable OperationOutcome outcome, UUID id, Instant now) {
        MessageHeader header = new MessageHeader();
        header.setId(named(id, "MessageHeader"));
        header.setEvent(request.hasEvent() ? request.getEvent() : absentEvent());
        header.getSource().setName("Vangnet intake").setEndpoint(ENDPOINT);
        if (request.getSource().hasEndpoint()) {
            header.addDestination().setEndpoint(request.getSource().getEndpoint());
        }
        header.getResponse().setIdentifier(request.getIdElement().getIdPart()).setCode(code);
        Bundle bundle = new Bundle();
        bundle.setId(named(id, "Bundle"));
        bundle.setType(BundleType.MESSAGE);
        bundle.setTimestamp(Date.from(now));
        add(bundle, header);
        if (outcome != null) {
            outcome.setId(named(id, "OperationOutcome"));
            header.getResponse().setDetails(new Reference("urn:uuid:" + named(id, "OperationOutcome")));
            add(bundle, outcome);
        }
        return bundle;
    }

    private static UriType absentEvent() {
        UriType absent = new UriType();
        absent.addExtension(new Extension(DATA_ABSENT_REASON, new CodeType("unknown")));
        return absent;
    }

    private static OperationOutcome outcome(Fault fault, IssueSeverity severity) {
        OperationOutcome outcome = new OperationOutcome();
        var issue = outcome.addIssue()
                .setSeverity(severity)
                .setCode(type(fault))
                .setDetails(new CodeableConcept(
                        new Coding().setSystem(ERROR_CODES).setCode(fault.code().name())))
                .setDiagnostics(fault.message());
        if (fault.at() != null) {
            issue.addExpression(fault.at());
        }
        return outcome;
    }

    private static IssueType type(Fault fault) {
        return switch (fault.code()) {
            case UNREADABLE_JSON, UNREADABLE_XML, UNREADABLE_FHIR, NOT_A_MESSAGE -> IssueType.STRUCTURE;
            case MISSING_RESOURCE, MISSING_FIELD -> IssueType.REQUIRED;
            case BUNDLE_ID_REUSED -> IssueType.DUPLICATE;
            case SENDER_NOT_ALLOWED, UNKNOWN_SENDER, RESPONSE_URL_NOT_ALLOWED -> IssueType.FORBIDDEN;
            case UNMAPPED_CODE -> IssueType.CODEINVALID;
            case UNKNOWN_EVENT, UNSUPPORTED_EVENT, UNSUPPORTED_MEDIA_TYPE -> IssueType.NOTSUPPORTED;
            case TOO_LARGE -> IssueType.TOOLONG;
            case STORE_UNAVAILABLE -> IssueType.TRANSIENT;
            default -> IssueType.PROCESSING;
        };
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + resource.getIdElement().getIdPart())
                .setResource(resource);
    }

    private static String named(UUID id, String what) {
        return UUID.nameUUIDFromBytes((id + "|" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static byte[] json(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }
}
