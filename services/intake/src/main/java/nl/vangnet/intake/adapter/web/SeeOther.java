package nl.vangnet.intake.adapter.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads on after a change, so that loading the page again does not do it twice. */
final class SeeOther {

    private SeeOther() {}

    /** Relative, so that it holds behind the front door's address. */
    static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create(path))
                .build();
    }
}
