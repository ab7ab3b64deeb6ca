package nl.vangnet.intake.adapter.hl7v2;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterHospitalizationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** PV1 and PV2 to R4 Encounter (maps PV1[Encounter], PV2[Encounter], PatientClass[EncounterClass]). */
final class Encounters {

    private static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String MODE_OF_ARRIVAL = "http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival";

    private Encounters() {}

    static Encounter of(Hl7Message message, Hl7Segment pv1, String id, Reference patient, Mapping mapping) {
        Encounter encounter = new Encounter();
        encounter.setId(id);
        encounter.setSubject(patient);
        Coding visitClass = visitClass(pv1);
        encounter.setClass_(visitClass);
        encounter.setStatus(status(message, pv1, visitClass));
        addIdentifiers(pv1, encounter);
        Codes.concept(pv1, 4, CodeSystems.v2Table("0007")).ifPresent(encounter::addType);
        Codes.concept(pv1, 10, CodeSystems.v2Table("0069")).ifPresent(encounter::setServiceType);
        encounter.setPeriod(period(pv1, mapping));
        location(pv1, visitClass).ifPresent(encounter::addLocation);
        facility(pv1).ifPresent(encounter::setServiceProvider);
        encounter.setHospitalization(hospitalization(pv1));
        message.first("PV2").ifPresent(pv2 -> addReasons(pv2, encounter, mapping));
        return encounter;
    }

    /** PV1-2, and PV1-4 where PV1-2 is empty: some emergency departments fill only the admission type. */
    private static Coding visitClass(Hl7Segment pv1) {
        String patientClass = pv1.text(2);
        if (patientClass == null && isEmergencyAdmission(pv1)) {
            return emergency();
        }
        if (patientClass == null) {
            Coding unknown = new Coding();
            unknown.addExtension(new Extension(MessageHeaders.DATA_ABSENT_REASON, new CodeType("unknown")));
            return unknown;
        }
        return switch (patientClass) {
            case "E" -> emergency();
            case "I" -> new Coding(ACT_CODES, "IMP", "inpatient encounter");
            case "O" -> new Coding(ACT_CODES, "AMB", "ambulatory");
            case "P" -> new Coding(ACT_CODES, "PRENC", "pre-admission");
            default -> new Coding().setSystem(CodeSystems.v2Table("0004")).setCode(Codes.oneSpaced(patientClass));
        };
    }

    private static Coding emergency() {
        return new Coding(ACT_CODES, "EMER", "emergency");
    }

    private static boolean isEmergencyAdmission(Hl7Segment pv1) {
        String type = pv1.text(4);
        return type != null
                && (type.equals("E") || type.toUpperCase(Locale.ROOT).startsWith("EMER"));
    }

    /**
     * The two maps for the status disagree (A04 is planned by event, and E is in progress by class). A patient of whom a
     * registration or admission tells is here, so the class decides; an update says nothing about the status.
     */
    private static EncounterStatus status(Hl7Message message, Hl7Segment pv1, Coding visitClass) {
        String event = Objects.requireNonNullElse(message.event(), "");
        return switch (event) {
            case "A11" -> EncounterStatus.CANCELLED;
            case "A03" -> EncounterStatus.FINISHED;
            case "A08" -> EncounterStatus.UNKNOWN;
            default -> {
                if (pv1.text(45) != null) {
                    yield EncounterStatus.FINISHED;
                }
                yield switch (Objects.requireNonNullElse(visitClass.getCode(), "U")) {
                    case "PRENC" -> EncounterStatus.PLANNED;
                    case "U" -> EncounterStatus.UNKNOWN;
                    default -> EncounterStatus.INPROGRESS;
                };
            }
        };
    }

    private static void addIdentifiers(Hl7Segment pv1, Encounter encounter) {
        Identifiers.identifier(pv1, 19, 0)
                .ifPresent(visit -> encounter.addIdentifier(visit.setType(Identifiers.typed("VN"))));
        for (int i = 0; i < pv1.repetitions(50); i++) {
            Identifiers.identifier(pv1, 50, i).ifPresent(encounter::addIdentifier);
        }
    }

    private static Period period(Hl7Segment pv1, Mapping mapping) {
        Period period = new Period();
        mapping.dateTime(pv1, 44).ifPresent(period::setStartElement);
        mapping.dateTime(pv1, 45).ifPresent(period::setEndElement);
        return period;
    }

    /** PV1-3 point of care, room and bed in one line; the building's structure is of no use here. */
    private static Optional<EncounterLocationComponent> location(Hl7Segment pv1, Coding visitClass) {
        String place = IntStream.rangeClosed(1, 3)
                .mapToObj(component -> pv1.text(3, component))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        boolean planned = "PRENC".equals(visitClass.getCode());
        return Optional.of(new EncounterLocationComponent()
                .setLocation(new Reference().setDisplay(place))
                .setStatus(planned ? EncounterLocationStatus.PLANNED : EncounterLocationStatus.ACTIVE));
    }

    /** PV1-3.4, else PV1-39. */
    private static Optional<Reference> facility(Hl7Segment pv1) {
        String facility = pv1.text(3, 4) != null ? pv1.text(3, 4) : pv1.text(39);
        return facility == null ? Optional.empty() : Optional.of(new Reference().setDisplay(facility));
    }

    private static EncounterHospitalizationComponent hospitalization(Hl7Segment pv1) {
        EncounterHospitalizationComponent stay = new EncounterHospitalizationComponent();
        Codes.concept(pv1, 14, CodeSystems.v2Table("0023")).ifPresent(stay::setAdmitSource);
        Codes.concept(pv1, 13, CodeSystems.v2Table("0092")).ifPresent(stay::setReAdmission);
        Codes.concept(pv1, 36, CodeSystems.v2Table("0112")).ifPresent(stay::setDischargeDisposition);
        return stay;
    }

    private static void addReasons(Hl7Segment pv2, Encounter encounter, Mapping mapping) {
        Codes.concept(pv2, 3, null).ifPresent(reason -> addReason(encounter, reason, mapping, pv2.place(3)));
        // The map puts PV2-12 into the narrative, which nobody may show or search; as a reason it can be read.
        String description = pv2.text(12);
        if (description != null) {
            addReason(encounter, new CodeableConcept().setText(description), mapping, pv2.place(12));
        }
        Codes.concept(pv2, 25, CodeSystems.v2Table("0217")).ifPresent(encounter::setPriority);
        Codes.coding(pv2, 38, CodeSystems.v2Table("0430"))
                .ifPresent(mode -> encounter.addExtension(new Extension(MODE_OF_ARRIVAL, mode)));
    }

    private static void addReason(Encounter encounter, CodeableConcept reason, Mapping mapping, String place) {
        reason.addExtension(mapping.placeOf(place));
        encounter.addReasonCode(reason);
    }
}
