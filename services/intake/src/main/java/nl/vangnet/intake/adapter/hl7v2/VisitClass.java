package nl.vangnet.intake.adapter.hl7v2;

import java.util.Locale;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jspecify.annotations.Nullable;

/**
 * What kind of visit it is (R4 Encounter.class, map PatientClass[EncounterClass]).
 *
 * @param decided false if PV1-2 holds a code that nobody can read: the message is of no use until it is mapped
 */
record VisitClass(
        @Nullable String system,
        @Nullable String code,
        @Nullable String display,
        boolean decided) {

    static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private static final String TABLE = "0004";
    private static final String CLASSES = CodeSystems.v2Table(TABLE);
    private static final VisitClass EMERGENCY = act("EMER", "emergency");
    private static final VisitClass INPATIENT = act("IMP", "inpatient encounter");
    private static final VisitClass AMBULATORY = act("AMB", "ambulatory");
    private static final VisitClass PREADMISSION = act("PRENC", "pre-admission");
    private static final VisitClass UNSTATED = new VisitClass(null, null, null, true);

    /** PHIN syndromic surveillance: the question that names the kind of facility, and the answer that it is an ED. */
    private static final String FACILITY_QUESTION = "SS003";

    private static final String EMERGENCY_CARE = "261QE0002X";

    static VisitClass of(Hl7Message message, Hl7Segment pv1, Mapping mapping) {
        String pointOfCare = pv1.text(3);
        if (pointOfCare != null && mapping.profile().emergencyLocations().contains(pointOfCare)) {
            return EMERGENCY;
        }
        String patientClass = pv1.text(2);
        if (patientClass != null) {
            return ofCode(pv1, patientClass, mapping);
        }
        // Some emergency departments fill only the admission type, or say it of the facility.
        return isEmergencyAdmission(pv1) || isEmergencyFacility(message) ? EMERGENCY : UNSTATED;
    }

    boolean isPlanned() {
        return PREADMISSION.equals(this);
    }

    boolean isStated() {
        return code != null && !code.equals("U");
    }

    private static VisitClass ofCode(Hl7Segment pv1, String patientClass, Mapping mapping) {
        String name = pv1.text(2, 3);
        MappedCode mapped = mapping.mapped(CodeField.PATIENT_CLASS, name, patientClass);
        if (mapped == null) {
            return ofTable(pv1, patientClass, name, mapping);
        }
        return CLASSES.equals(mapped.system())
                ? ofTable(pv1, mapped.code(), name, mapping)
                : new VisitClass(mapped.system(), mapped.code(), mapped.display(), true);
    }

    private static VisitClass ofTable(Hl7Segment pv1, String code, @Nullable String name, Mapping mapping) {
        return switch (code) {
            case "E" -> EMERGENCY;
            case "I" -> INPATIENT;
            case "O" -> AMBULATORY;
            case "P" -> PREADMISSION;
            default -> {
                String own = Codes.oneSpaced(code);
                boolean decided = CodeTables.meaning(TABLE, code) != null;
                if (!decided) {
                    mapping.unmapped(CodeField.PATIENT_CLASS, name, own, pv1.text(2, 2));
                }
                yield new VisitClass(CLASSES, own, null, decided);
            }
        };
    }

    private static boolean isEmergencyAdmission(Hl7Segment pv1) {
        String type = pv1.text(4);
        return type != null
                && (type.equals("E") || type.toUpperCase(Locale.ROOT).startsWith("EMER"));
    }

    private static boolean isEmergencyFacility(Hl7Message message) {
        return message.all("OBX").stream()
                .anyMatch(obx -> FACILITY_QUESTION.equals(obx.text(3)) && EMERGENCY_CARE.equals(obx.text(5)));
    }

    private static VisitClass act(String code, String display) {
        return new VisitClass(ACT_CODES, code, display, true);
    }

    void write(FhirWriter out) {
        out.object("class");
        if (code == null) {
            out.markUnknown();
        } else {
            out.string("system", system);
            out.string("code", code);
            out.string("display", display);
        }
        out.end();
    }
}
