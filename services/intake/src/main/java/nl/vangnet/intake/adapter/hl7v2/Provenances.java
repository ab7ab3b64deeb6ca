package nl.vangnet.intake.adapter.hl7v2;

import java.util.List;
import java.util.Optional;

/** EVN to R4 Provenance (map EVN[Provenance]): when the event happened, when it was recorded, by whom. */
final class Provenances {

    private static final Codes.Place REASON = new Codes.Place(null, "0062");

    private Provenances() {}

    /** Writes what is in a Provenance, behind its id. */
    static void parts(
            FhirWriter out, AdtEvent event, Hl7Message message, Hl7Segment evn, List<String> targets, Mapping mapping) {
        out.array("target");
        for (String target : targets) {
            out.object();
            out.referenceParts(target);
            out.end();
        }
        out.end();
        occurred(out, message, evn, mapping);
        Optional<String> recorded = mapping.instant(evn, 2);
        if (recorded.isPresent()) {
            out.plain("recorded", recorded.get());
        } else {
            out.unknownPrimitive("recorded");
        }
        out.array("reason");
        out.object();
        Codes.conceptParts(out, evn, 4, REASON.system(), REASON, mapping);
        out.end();
        out.end();
        out.concept("activity", MessageHeaders.EVENTS, event.sent(), null);
        agent(out, message, evn);
    }

    /** EVN-6; without it the start of the movement, ZBE-2. */
    private static void occurred(FhirWriter out, Hl7Message message, Hl7Segment evn, Mapping mapping) {
        int empty = out.size();
        mapping.dateTime(out, "occurredDateTime", evn, 6);
        if (out.size() == empty) {
            message.first("ZBE").ifPresent(zbe -> mapping.dateTime(out, "occurredDateTime", zbe, 2));
        }
    }

    /** EVN-5, else the sending system: R4 demands an agent. */
    private static void agent(FhirWriter out, Hl7Message message, Hl7Segment evn) {
        String operator = evn.text(5);
        String who = operator != null ? operator : MessageHeaders.sender(message.header());
        out.array("agent");
        out.object();
        out.object("who");
        if (who != null) {
            out.string("display", who);
        } else {
            out.markUnknown();
        }
        out.end();
        out.end();
        out.end();
    }
}
