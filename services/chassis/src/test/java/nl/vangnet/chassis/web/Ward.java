package nl.vangnet.chassis.web;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;

/** A page as a service would have it. */
@Path("/chassis")
class Ward {

    private final Template ward;
    private final Audit audit;

    Ward(Template ward, Audit audit) {
        this.ward = ward;
        this.audit = audit;
    }

    @GET
    @Path("ward")
    @RolesAllowed(Roles.NURSE)
    @Transactional
    public TemplateInstance page() {
        audit.record(AuditAction.LIST, List.of(), "ward");
        return ward.instance();
    }

    @POST
    @Path("ward")
    @RolesAllowed(Roles.NURSE)
    public String change() {
        return "changed";
    }

    @GET
    @Path("ward/broken")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.NURSE)
    public String broken() {
        throw new IllegalStateException("patient Jansen is in the message");
    }

    @GET
    @Path("api/ward")
    @RolesAllowed(Roles.NURSE)
    public String api() {
        return "beds";
    }

    @GET
    @Path("api/forgotten")
    public String forgotten() {
        return "nobody said who may see this";
    }
}
