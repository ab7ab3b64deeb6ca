package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Says what this door can do. Open to everybody, as FHIR's clients expect: it says nothing about anybody. */
@Path("/intake/fhir")
@Tag(name = "FHIR messaging")
public class MetadataResource {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Capabilities capabilities;

    MetadataResource(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @GET
    @Path("metadata")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "The CapabilityStatement: which messages are taken, where, and for how long resends are known")
    public Response metadata(
            @QueryParam("_format") @Nullable String format, @Context HttpHeaders headers, @Context UriInfo uri) {
        String endpoint = uri.getBaseUriBuilder().path("intake/fhir").build() + "/$process-message";
        return answer(
                capabilities.statement(endpoint), Answering.of(headers, format).format());
    }

    @GET
    @Path("MessageDefinition/{id}")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(summary = "One message that is taken: its event and what it must hold")
    public Response messageDefinition(
            @PathParam("id") String id, @QueryParam("_format") @Nullable String format, @Context HttpHeaders headers) {
        Resource definition = capabilities.messageDefinition(id).orElseThrow(NotFoundException::new);
        return answer(definition, Answering.of(headers, format).format());
    }

    private static Response answer(Resource resource, FhirFormat format) {
        String body = switch (format) {
            case JSON -> FHIR.newJsonParser().encodeResourceToString(resource);
            case XML -> FHIR.newXmlParser().encodeResourceToString(resource);
        };
        return Response.ok(body).type(format.mediaType()).build();
    }
}
