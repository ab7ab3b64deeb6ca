package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.ListedCase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the pages of other services take in from this one. */
@Path("/screening/fragments")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FragmentPages {

    private static final int MOST_NAMES = 500;

    private final CaseLists lists;
    private final CaseRows rows;
    private final Wording wording;
    private final Audit audit;

    FragmentPages(CaseLists lists, CaseRows rows, Wording wording, Audit audit) {
        this.lists = lists;
        this.rows = rows;
        this.wording = wording;
        this.audit = audit;
    }

    /** Who a case is about. */
    public record NameLine(UUID caseId, String text) {}

    /** What became of a message, without a name. */
    public record FateLine(
            boolean known,
            boolean emergency,
            boolean ignored,
            String visit,
            String chip,
            String classWord,
            String ruleSet,
            String caseNumber,
            String stateWord,
            List<String> grounds) {}

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance names(List<NameLine> names);

        static native TemplateInstance fate(FateLine fate);
    }

    /** Names for a list that another service shows by case id. */
    @GET
    @Path("names")
    @RolesAllowed(Roles.NURSE)
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance names(@QueryParam("case") List<UUID> cases) {
        if (cases.size() > MOST_NAMES) {
            throw new RequestRefusedException(400, "TOO_MANY_CASES", "at most " + MOST_NAMES + " cases at once");
        }
        List<ListedCase> found = lists.of(cases);
        audit.record(AuditAction.LIST, found.stream().map(ListedCase::caseId).toList(), "names for a list");
        return Templates.names(found.stream()
                .map(listed -> new NameLine(listed.caseId(), rows.name(listed) + ", " + rows.ageAndSex(listed)))
                .toList());
    }

    @GET
    @Path("messages/{messageId}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.NURSE})
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance message(@PathParam("messageId") UUID messageId) {
        audit.record(AuditAction.VIEW, List.of(messageId), "what became of a message");
        return Templates.fate(lists.fate(messageId).map(this::line).orElseGet(FragmentPages::unknown));
    }

    private FateLine line(CaseLists.MessageFate fate) {
        CaseLists.@Nullable CaseRef ref = fate.caseRef();
        return new FateLine(
                true,
                fate.emergency(),
                fate.ignored(),
                fate.visitId().toString(),
                fate.decision().exposureClass().name().toLowerCase(Locale.ROOT),
                wording.of(fate.decision().exposureClass()),
                fate.decision().ruleSet(),
                ref == null ? "" : ref.number(),
                ref == null ? "" : wording.of(ref.state()),
                fate.decision().reasons().stream()
                        .map(reason -> (wording.title(reason, fate.decision()) + " "
                                        + wording.code(reason, fate.decision()))
                                .strip())
                        .distinct()
                        .toList());
    }

    private static FateLine unknown() {
        return new FateLine(false, false, false, "", "neutral", "", "", "", "", List.of());
    }
}
