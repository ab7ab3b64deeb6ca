package nl.vangnet.trials.adapter.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.trials.application.CandidateDesk;
import nl.vangnet.trials.application.RecruitingTrials;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.TrialProtocol;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The candidates as JSON, for programs of the trials. */
@Path("/trials/api/candidates")
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.APPLICATION_JSON)
public class CandidateApi {

    private final RecruitingTrials trials;
    private final CandidateDesk desk;
    private final Audit audit;
    private final Clock clock;

    CandidateApi(RecruitingTrials trials, CandidateDesk desk, Audit audit, Clock clock) {
        this.trials = trials;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The candidates of a trial",
            description = "The least time left first. Pseudonyms only: no case, no patient.")
    public List<CandidateJson> candidates(
            @Parameter(description = "oxytocin or cgt; all trials when absent") @QueryParam("trial") @Nullable
                    String trial,
            @Parameter(description = "waiting, offered or withdrawn; all states when absent")
                    @QueryParam("state")
                    @Nullable
                    String state) {
        List<CandidateDesk.Row> rows = asked(trial).stream()
                .flatMap(protocol -> rows(protocol.trial(), state))
                .toList();
        audit.record(AuditAction.LIST, CaseIds.of(rows), "candidates by API");
        Instant now = clock.instant();
        return rows.stream().map(row -> CandidateJson.of(row, now)).toList();
    }

    private List<TrialProtocol> asked(@Nullable String trial) {
        if (trial == null) {
            return trials.protocols();
        }
        List<TrialProtocol> found = trials.protocols().stream()
                .filter(protocol -> protocol.trial().value().equals(trial))
                .toList();
        if (found.isEmpty()) {
            throw new RequestRefusedException(400, "TRIAL_UNKNOWN", "trial is not one of those that recruit here");
        }
        return found;
    }

    private Stream<CandidateDesk.Row> rows(TrialId trial, @Nullable String state) {
        return switch (state) {
            case null ->
                Stream.of(desk.offered(trial), desk.waiting(trial), desk.withdrawn(trial))
                        .flatMap(List::stream);
            case "offered" -> desk.offered(trial).stream();
            case "waiting" -> desk.waiting(trial).stream();
            case "withdrawn" -> desk.withdrawn(trial).stream();
            default ->
                throw new RequestRefusedException(
                        400, "STATE_UNKNOWN", "state is not one of waiting, offered, withdrawn");
        };
    }
}
