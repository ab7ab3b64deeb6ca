package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter.DiagnosisComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** DG1 to R4 Condition (map DG1[Condition]), and its place in Encounter.diagnosis. */
final class Conditions {

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private Conditions() {}

    static Optional<Condition> of(Hl7Segment dg1, String id, Reference patient, Reference visit, Mapping mapping) {
        Optional<CodeableConcept> code = code(dg1);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Condition condition = new Condition();
        condition.setId(id);
        condition.addExtension(mapping.placeOf(dg1.place(3)));
        condition.setCode(code.get());
        condition.setSubject(patient);
        condition.setEncounter(visit);
        mapping.dateTime(dg1, 5).ifPresent(condition::setOnset);
        mapping.dateTime(dg1, 19).ifPresent(condition::setRecordedDateElement);
        if ("D".equals(dg1.text(21))) {
            condition.setVerificationStatus(
                    new CodeableConcept(new Coding().setSystem(VERIFICATION).setCode("entered-in-error")));
        }
        return Optional.of(condition);
    }

    /** DG1-6 (A admitting, W working, F final) and DG1-15 stand at the visit. */
    static DiagnosisComponent diagnosis(Hl7Segment dg1, Reference condition, Mapping mapping) {
        DiagnosisComponent diagnosis = new DiagnosisComponent().setCondition(condition);
        Codes.concept(dg1, 6, CodeSystems.v2Table("0052")).ifPresent(diagnosis::setUse);
        String rank = dg1.text(15);
        if (rank != null && rank.matches("[1-9]\\d{0,5}")) {
            diagnosis.setRank(Integer.parseInt(rank));
        } else if (rank != null) {
            mapping.unreadable(dg1, 15, "This is not a rank; the field was left out.");
        }
        return diagnosis;
    }

    private static Optional<CodeableConcept> code(Hl7Segment dg1) {
        // DG1-2 names the coding method in messages before 2.4, and still does in many.
        @Nullable String method = dg1.text(2);
        String defaultSystem = CodeSystems.isKnown(method) ? CodeSystems.ofName(method, null) : null;
        Optional<CodeableConcept> coded = Codes.concept(dg1, 3, defaultSystem);
        String description = dg1.text(4);
        if (coded.isEmpty()) {
            return description == null ? Optional.empty() : Optional.of(new CodeableConcept().setText(description));
        }
        if (description != null && !coded.get().hasText()) {
            coded.get().setText(description);
        }
        return coded;
    }
}
