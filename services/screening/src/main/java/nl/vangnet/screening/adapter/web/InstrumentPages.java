package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.application.ResponseBook;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** PDI and TSQ as forms, a few questions a screen, kept while they are filled in. */
@Path("/screening/cases/{id}/instruments/{instrument}")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class InstrumentPages {

    private final CaseLists lists;
    private final InstrumentForms forms;
    private final ResponseBook responses;
    private final NurseWork work;
    private final Audit audit;

    InstrumentPages(CaseLists lists, InstrumentForms forms, ResponseBook responses, NurseWork work, Audit audit) {
        this.lists = lists;
        this.forms = forms;
        this.responses = responses;
        this.work = work;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance instrument(InstrumentForm form);

        static native TemplateInstance progress(InstrumentForm form);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance form(
            @PathParam("id") UUID id,
            @PathParam("instrument") Instrument instrument,
            @QueryParam("part") @DefaultValue("1") int part) {
        audit.record(AuditAction.VIEW, List.of(id), instrument + " form");
        return Templates.instrument(forms.draw(find(id), instrument, part, null));
    }

    /** Keeps what is filled in so far, at each answer. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance keep(
            @PathParam("id") UUID id,
            @PathParam("instrument") Instrument instrument,
            MultivaluedMap<String, String> fields) {
        ListedCase listed = find(id);
        Answers answers = forms.read(instrument, fields);
        responses.saveDraft(id, answers);
        return Templates.progress(forms.draw(listed, instrument, part(fields), answers.answeredAt()));
    }

    /** To another part, or hands the form in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public Response go(
            @PathParam("id") UUID id,
            @PathParam("instrument") Instrument instrument,
            MultivaluedMap<String, String> fields) {
        ListedCase listed = find(id);
        Answers answers = forms.read(instrument, fields);
        String where = String.valueOf(fields.getFirst("go"));
        if (where.equals("finish")) {
            work.record(id, answers);
            return CasePages.backTo(id);
        }
        responses.saveDraft(id, answers);
        int part = part(fields) + (where.equals("previous") ? -1 : 1);
        return Response.ok(Templates.instrument(forms.draw(listed, instrument, part, answers.answeredAt())))
                .build();
    }

    private static int part(MultivaluedMap<String, String> fields) {
        String part = String.valueOf(fields.getFirst("part"));
        return part.matches("[0-9]{1,2}") ? Integer.parseInt(part) : 1;
    }

    private ListedCase find(UUID id) {
        return lists.find(id).orElseThrow(CaseOutcomes::noSuchCase);
    }
}
