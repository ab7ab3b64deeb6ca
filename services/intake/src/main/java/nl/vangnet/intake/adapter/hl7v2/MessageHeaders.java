package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/** MSH to R4 MessageHeader (map MSH[MessageHeader]). */
final class MessageHeaders {

    static final String EVENTS = CodeSystems.v2Table("0003");

    private MessageHeaders() {}

    /** Writes what is in a MessageHeader, behind its id. */
    static void parts(FhirWriter out, AdtEvent event, Hl7Segment msh, @Nullable String focus) {
        out.coding("eventCoding", EVENTS, event.effective(), null);
        destination(out, msh);
        String facility = msh.text(4);
        if (facility != null) {
            out.named("sender", facility);
        }
        source(out, msh);
        if (focus != null) {
            out.array("focus");
            out.object();
            out.referenceParts(focus);
            out.end();
            out.end();
        }
    }

    private static void source(FhirWriter out, Hl7Segment msh) {
        out.object("source");
        out.string("name", msh.text(3));
        String endpoint = endpoint(msh, msh.text(24) != null ? 24 : 3);
        if (endpoint != null) {
            out.string("endpoint", endpoint);
        } else {
            // R4 demands an endpoint; the map says to state that there is none.
            out.unknownPrimitive("endpoint");
        }
        out.end();
    }

    private static void destination(FhirWriter out, Hl7Segment msh) {
        String endpoint = endpoint(msh, msh.text(25) != null ? 25 : 5);
        if (endpoint == null) {
            return;
        }
        out.array("destination");
        out.object();
        out.string("name", msh.text(5));
        out.string("endpoint", endpoint);
        String facility = msh.text(6);
        if (facility != null) {
            out.named("receiver", facility);
        }
        out.end();
        out.end();
    }

    /** An HD as a URI: its universal id, else its namespace. */
    private static @Nullable String endpoint(Hl7Segment msh, int field) {
        return CodeSystems.ofAuthority(msh.text(field, 1), msh.text(field, 2), msh.text(field, 3));
    }

    /** The sender as people say it, MSH-3|MSH-4; also the name under which its control ids are counted. */
    static @Nullable String sender(Hl7Header header) {
        String application = header.sendingApplication();
        String facility = header.sendingFacility();
        if (application == null || facility == null) {
            return application != null ? application : facility;
        }
        return application + "|" + facility;
    }
}
