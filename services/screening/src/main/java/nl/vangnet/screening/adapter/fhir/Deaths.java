package nl.vangnet.screening.adapter.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Reads whether the patient died: R4 Patient.deceased (PID-29, PID-30) and the discharge disposition (PV1-36). */
final class Deaths {

    private static final Map<String, Set<String>> DIED = Map.of(
            "http://terminology.hl7.org/CodeSystem/discharge-disposition", Set.of("exp"),
            "http://terminology.hl7.org/CodeSystem/v2-0112", Set.of("20", "40", "41", "42"),
            "http://terminology.hl7.org/CodeSystem/nubc-UB92", Set.of("20", "40", "41", "42"));

    private Deaths() {}

    /** True, false, or null when the message is silent. */
    static @Nullable Boolean read(Patient patient, @Nullable Encounter encounter) {
        if (encounter != null && Boolean.TRUE.equals(atDischarge(encounter))) {
            return true;
        }
        return switch (patient.getDeceased()) {
            case BooleanType deceased -> deceased.getValue();
            case DateTimeType when -> when.hasValue() ? true : null;
            case null, default -> null;
        };
    }

    /** True: left dead; false: left otherwise; null: the message does not say how. */
    static @Nullable Boolean atDischarge(Encounter encounter) {
        List<Coding> dispositions =
                encounter.getHospitalization().getDischargeDisposition().getCoding();
        return dispositions.isEmpty()
                ? null
                : dispositions.stream()
                        .anyMatch(coding -> DIED.getOrDefault(String.valueOf(coding.getSystem()), Set.of())
                                .contains(String.valueOf(coding.getCode())));
    }
}
