package nl.vangnet.intake.adapter.fhir;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.application.Reception;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
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

/** R4 messaging over HTTP: takes a message Bundle, answers with a response Bundle after the commit. */
// A dollar may come as %24, and is not decoded before paths are compared.
@Path("/intake/fhir/{operation:[%24$]+process-message}")
@Tag(name = "FHIR messaging")
public class ProcessMessageResource {

    private static final String MESSAGE_ID = "Vangnet-Message-Id";
    private static final Logger LOG = Logger.getLogger(ProcessMessageResource.class);
    private static final String FHIR_JSON = "application/fhir+json";
    private static final int RETRY_SECONDS = 5;

    private final FhirSettings settings;
    private final ReceiveMessage receiveMessage;
    private final Ids ids;
    private final Clock clock;

    ProcessMessageResource(FhirSettings settings, ReceiveMessage receiveMessage, Ids ids, Clock clock) {
        this.settings = settings;
        this.receiveMessage = receiveMessage;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({FHIR_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.INTEGRATOR)
    @RunOnVirtualThread
    @Operation(summary = "Takes in one FHIR R4 message Bundle (admit, transfer, discharge, update, cancel)")
    @APIResponse(responseCode = "200", description = "Stored and answered: MessageHeader.response.code is ok")
    @APIResponse(responseCode = "400", description = "Not a FHIR message; do not send it again unchanged")
    @APIResponse(responseCode = "413", description = "Larger than intake.fhir.max-body-bytes; not kept")
    @APIResponse(responseCode = "415", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "A FHIR message that cannot be used: response code fatal-error")
    @APIResponse(responseCode = "503", description = "Not stored; send it again later: response code transient-error")
    public Response process(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType, InputStream body)
            throws IOException, InterruptedException {
        byte[] raw = body.readNBytes(settings.maxBodyBytes() + 1);
        if (raw.length > settings.maxBodyBytes()) {
            Fault fault = Fault.of(
                    IntakeErrorCode.TOO_LARGE, "The body is larger than " + settings.maxBodyBytes() + " bytes.");
            return answer(413, Responses.outcomeOnly(fault)).build();
        }
        String declared = contentType == null ? "" : contentType;
        Arrival arrival =
                new Arrival(ids.next(), clock.instant(), Door.of(Door.Kind.HTTP), MessageFormat.FHIR, declared, raw);
        Reception reception = receiveMessage.handle(arrival);
        try {
            Outcome outcome = reception.outcome().get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            Response.ResponseBuilder response =
                    answer(status(outcome.answer()), outcome.answer().body());
            // Senders reuse their ids; ours says which message it was. A repeated one was told it the first time.
            return (outcome.repeated() ? response : response.header(MESSAGE_ID, arrival.id())).build();
        } catch (ExecutionException | TimeoutException notStored) {
            LOG.warn("A message could not be stored; its sender was asked to try again", notStored);
            return unavailable(reception.facts().controlId(), arrival.id());
        }
    }

    private Response unavailable(@Nullable String requestId, UUID id) {
        Fault fault = Fault.of(IntakeErrorCode.STORE_UNAVAILABLE, "The message was not stored. Send it again later.");
        return answer(503, Responses.transientTrouble(fault, requestId, id, clock.instant()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Response.ResponseBuilder answer(int status, byte[] body) {
        return Response.status(status).type(FHIR_JSON).entity(body);
    }

    private static int status(Answer answer) {
        if (answer.code() == AnswerCode.OK || answer.error() == null) {
            return 200;
        }
        return switch (answer.error()) {
            case UNREADABLE_JSON, UNREADABLE_FHIR, NOT_A_MESSAGE -> 400;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            default -> 422;
        };
    }
}
