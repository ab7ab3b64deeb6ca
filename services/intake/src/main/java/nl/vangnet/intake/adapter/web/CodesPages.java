package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.intake.adapter.web.MessageList.FeedChoice;
import nl.vangnet.intake.application.feed.CodeMaps;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedQuery;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.MapImport;
import nl.vangnet.intake.domain.feed.CodeField;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The codes that nobody understands yet, the rows that were made, and both as an R4 ConceptMap. */
@Path("/intake/codes")
@RolesAllowed(Roles.INTEGRATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class CodesPages {

    private final CodeMaps maps;
    private final FeedBook feeds;
    private final Uploads uploads;
    private final SecurityIdentity identity;

    CodesPages(CodeMaps maps, FeedBook feeds, Uploads uploads, SecurityIdentity identity) {
        this.maps = maps;
        this.feeds = feeds;
        this.uploads = uploads;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance codes(CodesView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String feed,
            @RestQuery @DefaultValue("") String place,
            @RestQuery @DefaultValue("") String text,
            @RestQuery @DefaultValue("0") int page) {
        return Templates.codes(view(feed, place, text, Math.max(0, page), List.of()));
    }

    /** Takes the row of a code away; what was published with it stays as it is. */
    @POST
    @Path("remove")
    @Operation(hidden = true)
    public Response remove(@BeanParam CodeQuery query) {
        maps.remove(query.feed, query.code(), identity.getPrincipal().getName());
        return SeeOther.to("/intake/codes?feed=" + FilterAddress.encoded(asked(query.feed)));
    }

    @GET
    @Path("export")
    @Produces("application/fhir+json")
    @Operation(summary = "The code map of a feed as an R4 ConceptMap.")
    public Response export(@RestQuery @DefaultValue("") String feed) {
        return Response.ok(maps.exportConceptMap(mapped(feed)))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"codes-" + (feed.matches("[a-z0-9-]+") ? feed : "all") + ".json\"")
                .build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response importMap(@RestForm @DefaultValue("") String feed, @RestForm FileUpload file) {
        String json = uploads.text(file);
        return switch (maps.importConceptMap(
                mapped(feed), json, identity.getPrincipal().getName())) {
            case MapImport.Imported _ -> SeeOther.to("/intake/codes?feed=" + FilterAddress.encoded(feed));
            case MapImport.Refused refused ->
                Response.status(422)
                        .entity(Templates.codes(view(feed, "", "", 0, refused.problems())))
                        .build();
        };
    }

    private CodesView view(String feed, String place, String text, int page, List<String> problems) {
        return new CodesView(
                feed,
                place,
                text,
                page,
                maps.unmapped(new UnmappedQuery(
                        feed.isBlank() ? null : feed,
                        CodeField.ofPlace(place).orElse(null),
                        text.isBlank() ? null : text.strip(),
                        page * CodesView.PAGE,
                        CodesView.PAGE)),
                maps.rows(mapped(feed)),
                feeds.all().stream()
                        .map(entry ->
                                new FeedChoice(entry.name(), entry.profile().title()))
                        .toList(),
                problems);
    }

    /** The map of a feed; without one, the map of all. */
    private static String mapped(String feed) {
        return feed.isBlank() ? CodeMaps.ALL_FEEDS : feed;
    }

    private static String asked(String feed) {
        return feed.equals(CodeMaps.ALL_FEEDS) ? "" : feed;
    }
}
