package nl.vangnet.screening.adapter.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.ScreeningConfig;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.Explainer;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.application.ResponseReader;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.application.UnreadableInputException;
import nl.vangnet.screening.application.rules.Sentences;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases for programs, with the same roles and the same audit as the pages. */
@Path("/screening/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
@Blocking
public class ScreeningApi {

    private final CaseLists lists;
    private final NurseWork work;
    private final ResponseReader responseReader;
    private final Explainer explainer;
    private final JsonBodies bodies;
    private final ScreeningPolicy policy;
    private final Sentences sentences;
    private final Audit audit;
    private final Clock clock;
    private final int limit;

    ScreeningApi(
            CaseLists lists,
            NurseWork work,
            ResponseReader responseReader,
            Explainer explainer,
            JsonBodies bodies,
            ScreeningPolicy policy,
            Sentences sentences,
            ScreeningConfig config,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.work = work;
        this.responseReader = responseReader;
        this.explainer = explainer;
        this.bodies = bodies;
        this.policy = policy;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
        this.limit = config.lists().limit();
    }

    @GET
    @Path("cases")
    @RolesAllowed(Roles.NURSE)
    @Transactional
    @Operation(summary = "Cases of a patient, or the newest ones")
    public List<CaseJson> cases(
            @Parameter(description = "an identifier of the patient, exactly") @QueryParam("mrn") @Nullable String mrn,
            @QueryParam("state") @Nullable CaseState state) {
        List<ListedCase> found = mrn == null || mrn.isBlank()
                ? lists.newest(state, limit)
                : lists.ofIdentifier(mrn.strip(), limit).stream()
                        .filter(listed ->
                                state == null || listed.screeningCase().state() == state)
                        .toList();
        audit.record(
                mrn == null ? AuditAction.LIST : AuditAction.SEARCH,
                found.stream().map(ListedCase::caseId).toList(),
                "cases, API");
        return found.stream().map(this::json).toList();
    }

    @GET
    @Path("cases/{id}")
    @RolesAllowed(Roles.NURSE)
    @Transactional
    @Operation(summary = "One case")
    @APIResponse(responseCode = "404", description = "CASE_UNKNOWN")
    public CaseJson one(@PathParam("id") UUID id) {
        audit.record(AuditAction.VIEW, List.of(id), "case, API");
        return json(find(id));
    }

    @POST
    @Path("cases/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.NURSE)
    @Transactional
    @Operation(summary = "Confirm criterion A, or say that it is not met, which closes the case")
    @APIResponse(responseCode = "409", description = "CASE_CLOSED")
    @APIResponse(responseCode = "422", description = "CONFIRMATION_INVALID, TIME_IN_FUTURE")
    public CaseJson confirm(@PathParam("id") UUID id, byte[] body) {
        ConfirmationBody said = bodies.read(body, ConfirmationBody.class);
        Confirmation answer = said.answer(clock.instant());
        work.answer(id, answer, said.traumaTime());
        return json(find(id));
    }

    @POST
    @Path("cases/{id}/responses")
    @Consumes({MediaType.APPLICATION_JSON, "application/fhir+json"})
    @RolesAllowed(Roles.NURSE)
    @Transactional
    @Operation(summary = "Hand in PDI or TSQ as a FHIR R4 QuestionnaireResponse; the same one twice counts once")
    @APIResponse(responseCode = "400", description = "FHIR_NOT_READABLE")
    @APIResponse(responseCode = "409", description = "CASE_CLOSED, CASE_NOT_CONFIRMED")
    @APIResponse(responseCode = "422", description = "what is wrong with the response, and where")
    public CaseJson respond(@PathParam("id") UUID id, byte[] body) {
        work.record(id, answers(body));
        return json(find(id));
    }

    @GET
    @Path("messages/{messageId}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.NURSE})
    @Transactional
    @Operation(summary = "What became of a message: its visit, the decision, the case")
    @APIResponse(responseCode = "404", description = "MESSAGE_UNKNOWN: not here, or not here yet")
    public MessageFateJson message(@PathParam("messageId") UUID messageId) {
        audit.record(AuditAction.VIEW, List.of(messageId), "what became of a message, API");
        return lists.fate(messageId)
                .map(fate ->
                        MessageFateJson.of(fate, sentences.of(fate.decision().ruleSet())))
                .orElseThrow(() -> new RequestRefusedException(
                        404, "MESSAGE_UNKNOWN", "no such message has reached screening, or not yet"));
    }

    @POST
    @Path("explain")
    @Consumes({MediaType.APPLICATION_JSON, "application/fhir+json"})
    @RolesAllowed({Roles.INTEGRATOR, Roles.NURSE})
    @Operation(summary = "What the rules make of a message Bundle. Nothing is stored")
    @APIResponse(responseCode = "422", description = "the Bundle cannot be read; the body says why and where")
    public Response explain(byte[] bundle) {
        String line = explainer.explain(bundle);
        return Response.status(line.startsWith("{\"error\"") ? 422 : 200)
                .entity(line.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private Answers answers(byte[] body) {
        try {
            return responseReader.read(body);
        } catch (UnreadableInputException unreadable) {
            throw CaseOutcomes.unreadable(unreadable);
        }
    }

    private ListedCase find(UUID id) {
        return lists.find(id).orElseThrow(CaseOutcomes::noSuchCase);
    }

    private CaseJson json(ListedCase listed) {
        return CaseJson.of(
                listed,
                policy.hospitalZone(),
                sentences.of(listed.screeningCase().exposure().ruleSet()));
    }
}
