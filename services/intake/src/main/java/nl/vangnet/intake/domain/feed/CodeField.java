package nl.vangnet.intake.domain.feed;

import java.util.Arrays;
import java.util.Optional;

/** The coded places of a message that a feed's code map may translate, by the HL7 v2 field and its R4 element. */
public enum CodeField {
    /** PV1-2, Encounter.class. Without it nobody can tell what kind of visit it is. */
    PATIENT_CLASS("PV1-2", true),
    /** PV1-4, Encounter.type. */
    ADMISSION_TYPE("PV1-4", false),
    /** PV1-14, Encounter.hospitalization.admitSource. */
    ADMIT_SOURCE("PV1-14", false),
    /** PV1-36, Encounter.hospitalization.dischargeDisposition: a death stands here. */
    DISCHARGE_DISPOSITION("PV1-36", false),
    /** PV2-3, Encounter.reasonCode. */
    ADMIT_REASON("PV2-3", false),
    /** PV2-38, extension encounter-modeOfArrival. */
    MODE_OF_ARRIVAL("PV2-38", false),
    /** PID-8, Patient.gender. */
    SEX("PID-8", false),
    /** DG1-3, Condition.code. */
    DIAGNOSIS("DG1-3", false),
    /** ACC-2, Observation.value of the accident. */
    ACCIDENT("ACC-2", false),
    /** OBX-3, Observation.code: what was observed, for example a triage level. */
    OBSERVATION("OBX-3", false),
    /** OBX-5 where it is coded, Observation.value. */
    OBSERVATION_VALUE("OBX-5", false);

    private final String place;
    private final boolean decisive;

    CodeField(String place, boolean decisive) {
        this.place = place;
        this.decisive = decisive;
    }

    /** Segment and field, as people say it. */
    public String place() {
        return place;
    }

    /** Whether a message whose code here is not understood is of no use until it is mapped: it is held. */
    public boolean decisive() {
        return decisive;
    }

    public static Optional<CodeField> ofPlace(String place) {
        return Arrays.stream(values())
                .filter(field -> field.place.equals(place))
                .findFirst();
    }
}
