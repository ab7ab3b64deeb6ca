package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/** Who treats the patient: PV1-7, 8, 9 and 17 (XCN) to R4 Encounter.participant, by number and family name. */
final class Participants {

    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private Participants() {}

    static void write(FhirWriter out, Hl7Segment pv1, Mapping mapping) {
        out.array("participant");
        all(out, pv1, 7, "ATND", mapping);
        all(out, pv1, 8, "REF", mapping);
        all(out, pv1, 9, "CON", mapping);
        all(out, pv1, 17, "ADM", mapping);
        out.end();
    }

    private static void all(FhirWriter out, Hl7Segment pv1, int field, String role, Mapping mapping) {
        for (int i = 0; i < pv1.repetitions(field); i++) {
            String number = pv1.text(field, i, 1, 1);
            String family = pv1.text(field, i, 2, 1);
            if (number != null || family != null) {
                out.object();
                role(out, role);
                out.object("individual");
                if (number != null) {
                    out.object("identifier");
                    out.string("system", authority(pv1, field, i, mapping));
                    out.string("value", number);
                    out.end();
                }
                out.string("display", family);
                out.end();
                out.end();
            }
        }
    }

    private static void role(FhirWriter out, String role) {
        out.array("type");
        out.object();
        out.array("coding");
        out.coding(ROLES, role, null);
        out.end();
        out.end();
        out.end();
    }

    /** XCN.9 is to a person's number what CX.4 is to a patient's. */
    private static @Nullable String authority(Hl7Segment pv1, int field, int repetition, Mapping mapping) {
        String namespace = pv1.text(field, repetition, 9, 1);
        String own = namespace == null
                ? null
                : mapping.profile().authorities().systems().get(namespace);
        return own != null
                ? own
                : CodeSystems.ofAuthority(
                        namespace, pv1.text(field, repetition, 9, 2), pv1.text(field, repetition, 9, 3));
    }
}
