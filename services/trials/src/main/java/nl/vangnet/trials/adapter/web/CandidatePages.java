package nl.vangnet.trials.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.trials.application.CandidateDesk;
import nl.vangnet.trials.application.RecruitingTrials;
import nl.vangnet.trials.domain.TrialProtocol;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The coordinator's desk: the candidates of each trial by the time that is left, and a page for each of them. */
@Path("/trials")
@RolesAllowed(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
public class CandidatePages {

    private final RecruitingTrials trials;
    private final CandidateDesk desk;
    private final DeskChanges deskChanges;
    private final CandidateLines candidateLines;
    private final FindingLines findingLines;
    private final Words words;
    private final Say say;
    private final Audit audit;

    CandidatePages(
            RecruitingTrials trials,
            CandidateDesk desk,
            DeskChanges deskChanges,
            CandidateLines candidateLines,
            FindingLines findingLines,
            Words words,
            Say say,
            Audit audit) {
        this.trials = trials;
        this.desk = desk;
        this.deskChanges = deskChanges;
        this.candidateLines = candidateLines;
        this.findingLines = findingLines;
        this.words = words;
        this.say = say;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "trials")
    static class Pages {
        static native TemplateInstance candidates(String title, String window, List<Tab> tabs, Desk desk);

        static native TemplateInstance rows(Desk desk);

        static native TemplateInstance candidate(
                CandidateLine candidate,
                String study,
                String version,
                List<FindingLine> inclusion,
                List<FindingLine> exclusion,
                List<HistoryLine> history);
    }

    /** A trial to choose. */
    public record Tab(String trial, String title, boolean current) {}

    /** The three lists of one trial. */
    public record Desk(
            String trial, List<CandidateLine> offered, List<CandidateLine> waiting, List<CandidateLine> withdrawn) {}

    /** A line of what happened. */
    public record HistoryLine(SaidTime at, String change, String reason, String counts) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance candidates(@QueryParam("trial") @Nullable String trial) {
        TrialProtocol protocol = protocol(trial);
        List<Tab> tabs = trials.protocols().stream()
                .map(it -> new Tab(it.trial().value(), words.of(it.title()), it.equals(protocol)))
                .toList();
        return Pages.candidates(
                words.of(protocol.title()), words.of(protocol.windowCriterion().text()), tabs, desk(protocol));
    }

    /** The lists alone, for a page that is open. It shows patients' data, so it is a look like the page itself. */
    @GET
    @Path("rows")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance rows(@QueryParam("trial") @Nullable String trial) {
        return Pages.rows(desk(protocol(trial)));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(deskChanges::fingerprint);
    }

    @GET
    @Path("candidates/{pseudonym}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance candidate(@PathParam("pseudonym") String pseudonym) {
        CandidateDesk.Row row = desk.find(pseudonym).orElseThrow(NotFoundException::new);
        TrialProtocol protocol = trials.protocol(row.candidate().trial()).orElseThrow(NotFoundException::new);
        audit.record(AuditAction.VIEW, List.of(row.candidate().caseId()), "candidate of " + protocol.trial());
        List<FindingLine> findings = findingLines.of(protocol, row.candidate().findings());
        return Pages.candidate(
                candidateLines.of(protocol, row),
                words.of(protocol.title()),
                row.candidate().protocolVersion(),
                findings.stream().filter(line -> !line.exclusion()).toList(),
                findings.stream().filter(FindingLine::exclusion).toList(),
                desk.history(row.candidate()).stream().map(this::line).toList());
    }

    private HistoryLine line(CandidateDesk.Entry entry) {
        return new HistoryLine(
                say.time(entry.at()),
                words.of(entry.change()),
                entry.reason().map(words::of).orElse(""),
                words.texts().historyCounts(entry.met(), entry.open()));
    }

    private Desk desk(TrialProtocol protocol) {
        List<CandidateDesk.Row> offered = desk.offered(protocol.trial());
        List<CandidateDesk.Row> waiting = desk.waiting(protocol.trial());
        List<CandidateDesk.Row> withdrawn = desk.withdrawn(protocol.trial());
        audit.record(AuditAction.LIST, CaseIds.of(offered, waiting, withdrawn), "candidates of " + protocol.trial());
        return new Desk(
                protocol.trial().value(),
                candidateLines.of(protocol, offered),
                candidateLines.of(protocol, waiting),
                candidateLines.of(protocol, withdrawn));
    }

    private TrialProtocol protocol(@Nullable String trial) {
        Optional<TrialProtocol> found = trial == null
                ? trials.protocols().stream().findFirst()
                : trials.protocols().stream()
                        .filter(protocol -> protocol.trial().value().equals(trial))
                        .findFirst();
        return found.orElseThrow(NotFoundException::new);
    }
}
