package nl.vangnet.intake.adapter.web;

import jakarta.ws.rs.DefaultValue;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import org.jboss.resteasy.reactive.RestQuery;

/** One code of one feed, as it stands in the address of the pages about it. */
public class CodeQuery {

    @RestQuery
    @DefaultValue("")
    public String feed = "";

    @RestQuery
    @DefaultValue("")
    public String place = "";

    @RestQuery
    @DefaultValue("")
    public String local = "";

    @RestQuery
    @DefaultValue("")
    public String system = "";

    /** The code; nobody's if a part is missing, which is refused. */
    LocalCode code() {
        CodeField field = CodeField.ofPlace(place)
                .orElseThrow(() -> new RequestRefusedException(400, "UNKNOWN_FIELD", "no code is read at this field"));
        return new LocalCode(field, system.isBlank() ? null : system, local);
    }

    /** The same in an address. */
    String address() {
        return CodeAddress.of(feed, code());
    }
}
