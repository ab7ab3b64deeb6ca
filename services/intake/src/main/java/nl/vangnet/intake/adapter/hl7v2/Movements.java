package nl.vangnet.intake.adapter.hl7v2;

/** ZBE, the movement of IHE PAM (ITI-31): what is inserted, corrected or cancelled in the history of a visit. */
final class Movements {

    private static final String MOVEMENT = "https://vangnet.nl/fhir/StructureDefinition/movement";

    private Movements() {}

    static void extension(FhirWriter out, Hl7Segment zbe, Mapping mapping) {
        out.object();
        out.plain("url", MOVEMENT);
        int empty = out.size();
        out.array("extension");
        id(out, zbe);
        if (zbe.text(2) != null) {
            out.object();
            int before = out.size();
            mapping.dateTime(out, "valueDateTime", zbe, 2);
            if (out.size() > before) {
                out.plain("url", "start");
            }
            out.end();
        }
        code(out, zbe, 4, "action");
        historic(out, zbe);
        code(out, zbe, 6, "originalTrigger");
        out.end();
        if (out.size() > empty) {
            out.end();
        } else {
            out.drop();
        }
    }

    /** EI: entity, namespace, universal id and its type. */
    private static void id(FhirWriter out, Hl7Segment zbe) {
        String id = zbe.text(1);
        if (id != null) {
            out.object();
            out.plain("url", "id");
            out.object("valueIdentifier");
            out.string("system", CodeSystems.ofAuthority(zbe.text(1, 2), zbe.text(1, 3), zbe.text(1, 4)));
            out.string("value", id);
            out.end();
            out.end();
        }
    }

    private static void code(FhirWriter out, Hl7Segment zbe, int field, String url) {
        String code = zbe.text(field);
        if (code != null) {
            out.extension(url, "valueCode", Codes.oneSpaced(code));
        }
    }

    private static void historic(FhirWriter out, Hl7Segment zbe) {
        String historic = zbe.text(5);
        if (historic != null && (historic.equals("Y") || historic.equals("N"))) {
            out.object();
            out.plain("url", "historic");
            out.bool("valueBoolean", historic.equals("Y"));
            out.end();
        }
    }
}
