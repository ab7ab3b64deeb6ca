package nl.vangnet.intake.adapter.fhir;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.application.Reception;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * R4 messaging over HTTP: takes a message Bundle, and answers with a response Bundle after the commit; or, asynchronously,
 * with 202 after the commit and the response Bundle at another address.
 */
@Path("/intake/fhir")
@Tag(name = "FHIR messaging")
public class ProcessMessageResource {

    private static final Logger LOG = Logger.getLogger(ProcessMessageResource.class);

    private final FhirSettings settings;
    private final ReceiveMessage receiveMessage;
    private final ResponseUrls urls;
    private final OwedResponses owed;
    private final SecurityIdentity caller;
    private final Ids ids;
    private final Clock clock;

    ProcessMessageResource(
            FhirSettings settings,
            ReceiveMessage receiveMessage,
            ResponseUrls urls,
            OwedResponses owed,
            SecurityIdentity caller,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.receiveMessage = receiveMessage;
        this.urls = urls;
        this.owed = owed;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Path("$process-message")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.INTEGRATOR, SenderRole.NAME})
    @RunOnVirtualThread
    @Operation(summary = "Takes in one FHIR R4 message Bundle (admit, transfer, discharge, update, cancel)")
    @APIResponse(responseCode = "200", description = "Stored and answered: MessageHeader.response.code is ok")
    @APIResponse(responseCode = "202", description = "Stored; the response Bundle goes to response-url")
    @APIResponse(responseCode = "204", description = "Stored; no body, as Prefer: return=minimal asks")
    @APIResponse(responseCode = "400", description = "Not a FHIR message; do not send it again unchanged")
    @APIResponse(responseCode = "403", description = "Not this sender's sign-in, or an unknown sender")
    @APIResponse(responseCode = "413", description = "Larger than intake.fhir.max-body-bytes; not kept")
    @APIResponse(responseCode = "415", description = "Neither JSON nor XML")
    @APIResponse(responseCode = "422", description = "A FHIR message that cannot be used: response code fatal-error")
    @APIResponse(responseCode = "503", description = "Not stored; send it again later: response code transient-error")
    public Response process(
            @QueryParam("async") boolean async,
            @QueryParam("response-url") @Nullable String responseUrl,
            @QueryParam("_format") @Nullable String format,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException, InterruptedException {
        Answering answering = Answering.of(headers, format);
        if (async && responseUrl != null && !urls.allows(responseUrl)) {
            Fault fault = Fault.of(
                    IntakeErrorCode.RESPONSE_URL_NOT_ALLOWED, "Responses are not sent to the address of response-url.");
            return answering.refuse(fault);
        }
        byte[] raw = body.readNBytes(settings.maxBodyBytes() + 1);
        if (raw.length > settings.maxBodyBytes()) {
            Fault fault = Fault.of(
                    IntakeErrorCode.TOO_LARGE, "The body is larger than " + settings.maxBodyBytes() + " bytes.");
            return answering.refuse(fault);
        }
        Arrival arrival = new Arrival(
                ids.next(),
                clock.instant(),
                Door.ofUser(Door.Kind.HTTP, caller.getPrincipal().getName()),
                MessageFormat.FHIR,
                answering.contentType(),
                raw,
                !async ? null : responseUrl == null ? Arrival.TO_SENDER : responseUrl);
        return receive(arrival, answering);
    }

    /** The same address as some clients write it: a dollar may be encoded, and is not decoded before paths are compared. */
    @POST
    @Path("%24process-message")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.INTEGRATOR, SenderRole.NAME})
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response processEncoded(
            @QueryParam("async") boolean async,
            @QueryParam("response-url") @Nullable String responseUrl,
            @QueryParam("_format") @Nullable String format,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException, InterruptedException {
        return process(async, responseUrl, format, headers, body);
    }

    private Response receive(Arrival arrival, Answering answering) throws InterruptedException {
        Reception reception = receiveMessage.handle(arrival);
        try {
            Outcome outcome = reception.outcome().get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            // A failure is told once: in the response if one is sent, else at once.
            boolean sent = reception.facts().controlId() != null
                    && owed.target(arrival, reception.facts().sender()) != null;
            return arrival.answerTo() != null && (sent || answering.isOk(outcome))
                    ? answering.accepted(outcome, arrival)
                    : answering.answer(outcome, arrival);
        } catch (ExecutionException | TimeoutException notStored) {
            LOG.warn("A message could not be stored; its sender was asked to try again", notStored);
            Fault fault =
                    Fault.of(IntakeErrorCode.STORE_UNAVAILABLE, "The message was not stored. Send it again later.");
            return answering.unavailable(
                    Responses.transientTrouble(fault, reception.facts().controlId(), arrival.id(), clock.instant()));
        }
    }
}
