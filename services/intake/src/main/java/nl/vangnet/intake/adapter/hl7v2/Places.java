package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/** Where the patient is and was: PV1-3 and PV1-6 to R4 Encounter.location. */
final class Places {

    private Places() {}

    static void write(FhirWriter out, Hl7Segment pv1, VisitClass visitClass) {
        out.array("location");
        if (pv1.isDeleted(3)) {
            out.object();
            out.object("location");
            out.markDeleted();
            out.end();
            out.end();
        } else {
            place(out, name(pv1, 3), visitClass.isPlanned() ? "planned" : "active");
        }
        place(out, name(pv1, 6), "completed");
        out.end();
    }

    private static void place(FhirWriter out, @Nullable String name, String status) {
        if (name != null) {
            out.object();
            out.named("location", name);
            out.plain("status", status);
            out.end();
        }
    }

    /** PL: point of care, room and bed in one line; the building's structure is of no use here. */
    private static @Nullable String name(Hl7Segment pv1, int field) {
        String pointOfCare = pv1.text(field, 1);
        String room = pv1.text(field, 2);
        String bed = pv1.text(field, 3);
        if (room == null && bed == null) {
            return pointOfCare;
        }
        StringBuilder name = new StringBuilder();
        for (String part : new String[] {pointOfCare, room, bed}) {
            if (part != null) {
                name.append(name.isEmpty() ? "" : " ").append(part);
            }
        }
        return name.toString();
    }
}
