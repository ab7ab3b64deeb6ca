package nl.vangnet.chassis.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.chassis.ids.Ids;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what happened, what was kept and what to do: as a page to people, as JSON to programs. Never with patient data. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final Ids ids;

    ErrorPages(Ids ids) {
        this.ids = ids;
    }

    @CheckedTemplate(basePath = "")
    static class Pages {
        static native TemplateInstance error(String kind, String message, String number);
    }

    @ServerExceptionMapper
    public Response refused(RequestRefusedException refused, HttpHeaders headers) {
        return answer(refused.status(), "refused", refused.code(), String.valueOf(refused.getMessage()), "", headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return answer(403, "forbidden", "FORBIDDEN", "the role of this user does not include it", "", headers);
    }

    @ServerExceptionMapper
    public Response known(WebApplicationException known, HttpHeaders headers) {
        int status = known.getResponse().getStatus();
        if (known.getResponse().hasEntity() || status < 400) {
            return known.getResponse();
        }
        return status == 404
                ? answer(404, "notFound", "NOT_FOUND", "there is nothing at this address", "", headers)
                : answer(status, "refused", "REFUSED", String.valueOf(known.getMessage()), "", headers);
    }

    /** A live list whose page was closed: nobody is there to be answered, and nothing is wrong. */
    @ServerExceptionMapper
    public Response gone(ClosedChannelException gone) {
        LOG.debug("A visitor left before the answer");
        return Response.noContent().build();
    }

    @ServerExceptionMapper
    public Response broken(Exception broken, HttpHeaders headers) {
        UUID number = ids.next();
        LOG.errorf(broken, "A request failed, number %s", number);
        return answer(500, "broken", "INTERNAL", "something went wrong on our side", number.toString(), headers);
    }

    private static Response answer(
            int status, String kind, String code, String message, String number, HttpHeaders headers) {
        boolean asksForPage = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
        return asksForPage
                ? Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(Pages.error(kind, message, number).render())
                        .build()
                : Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("error", Map.of("code", code, "message", message, "number", number)))
                        .build();
    }
}
