package nl.vangnet.screening.adapter.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vangnet.screening.adapter.fhir.BundleContent.Placed;
import nl.vangnet.screening.domain.visit.Reasons;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.StatedTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Reads why the patient came: R4 Condition, Encounter.reasonCode, the accident segment, the chief complaint, and what
 * triage says of it.
 */
final class ReasonsReader {

    private static final String SEGMENTS = "https://vangnet.nl/fhir/CodeSystem/v2-segment";
    private static final String ACCIDENT = "ACC";
    private static final String ACCIDENT_DESCRIPTION = "ACC-8";

    /** LOINC chief complaint, and SNOMED CT Chief complaint (clinical.md 2.4). */
    private static final Set<String> COMPLAINTS = Set.of("8661-1", "10154-3", "1269489004");

    private static final Set<String> TAKEN_BACK = Set.of("entered-in-error", "refuted");
    private static final String PROBLEM_LIST = "problem-list-item";
    private static final Set<ObservationStatus> NOT_SAID =
            Set.of(ObservationStatus.ENTEREDINERROR, ObservationStatus.CANCELLED);

    private final BundleContent content;
    private final FhirTimes times;
    private final List<StatedCode> codes = new ArrayList<>();
    private final List<StatedText> texts = new ArrayList<>();
    private @Nullable StatedTime accidentTime;

    ReasonsReader(BundleContent content, FhirTimes times) {
        this.content = content;
        this.times = times;
    }

    Reasons read(@Nullable Placed<Encounter> encounter) {
        content.all(Condition.class).forEach(this::addCondition);
        if (encounter != null) {
            addReasonCodes(encounter);
            codes.addAll(TriageReader.arrival(encounter.resource(), encounter.place() + ".extension"));
        }
        content.all(Observation.class).forEach(this::addObservation);
        return new Reasons(codes, texts, accidentTime);
    }

    private void addCondition(Placed<Condition> placed) {
        Condition condition = placed.resource();
        if (isHistory(condition)) {
            return;
        }
        boolean retracted = hasCode(condition.getVerificationStatus(), TAKEN_BACK);
        StatedTime onset = condition.getOnset() instanceof DateTimeType time
                ? times.stated(time).orElse(null)
                : null;
        add(
                condition.getCode(),
                BundleContent.placeOf(condition.getExtension(), placed.place() + ".code"),
                onset,
                retracted);
    }

    private void addReasonCodes(Placed<Encounter> encounter) {
        List<CodeableConcept> reasons = encounter.resource().getReasonCode();
        for (int i = 0; i < reasons.size(); i++) {
            String place = encounter.place() + ".reasonCode[%d]".formatted(i);
            add(reasons.get(i), BundleContent.placeOf(reasons.get(i).getExtension(), place), null, false);
        }
    }

    private void addObservation(Placed<Observation> placed) {
        Observation observation = placed.resource();
        if (NOT_SAID.contains(observation.getStatus())) {
            return;
        }
        boolean accident = isAccident(observation);
        String place = BundleContent.placeOf(observation.getExtension(), placed.place() + ".value");
        if (accident) {
            addAccident(observation, place);
        } else if (hasCode(observation.getCode(), COMPLAINTS)) {
            addValue(observation, place);
        } else {
            codes.addAll(TriageReader.read(observation, place));
        }
    }

    static boolean isAccident(Observation observation) {
        return observation.getCode().getCoding().stream()
                .anyMatch(coding -> SEGMENTS.equals(coding.getSystem()) && ACCIDENT.equals(coding.getCode()));
    }

    private void addAccident(Observation accident, String place) {
        accidentTime = times.statedOf(accident.getEffective()).orElse(accidentTime);
        addValue(accident, place);
        accident.getComponent().stream()
                .filter(component -> hasCode(component.getCode(), Set.of(ACCIDENT_DESCRIPTION)))
                .filter(component -> component.getValue() instanceof StringType)
                .forEach(component -> addText(component.getValue().primitiveValue(), ACCIDENT_DESCRIPTION, null));
    }

    private void addValue(Observation observation, String place) {
        switch (observation.getValue()) {
            case CodeableConcept concept -> add(concept, place, null, false);
            case StringType text -> addText(text.getValue(), place, null);
            case null, default -> {
                // A complaint that is neither a code nor a text says nothing that a rule could read.
            }
        }
    }

    private void add(CodeableConcept concept, String place, @Nullable StatedTime onset, boolean retracted) {
        boolean coded = false;
        for (Coding coding : concept.getCoding()) {
            if (coding.hasCode()) {
                coded = true;
                String text = coding.hasDisplay() ? coding.getDisplay() : concept.getText();
                codes.add(new StatedCode(coding.getSystem(), coding.getCode(), text, place, onset, retracted));
            }
        }
        if (!coded && !retracted) {
            String text = concept.hasText()
                    ? concept.getText()
                    : concept.getCodingFirstRep().getDisplay();
            addText(text, place, onset);
        }
    }

    private void addText(@Nullable String text, String place, @Nullable StatedTime onset) {
        if (text != null && !text.isBlank()) {
            texts.add(new StatedText(text, place, onset));
        }
    }

    /** The problem list is what a patient had before; a diagnosis of this visit is marked as one, or not marked. */
    private static boolean isHistory(Condition condition) {
        return condition.hasCategory()
                && condition.getCategory().stream().allMatch(category -> hasCode(category, Set.of(PROBLEM_LIST)));
    }

    private static boolean hasCode(CodeableConcept concept, Set<String> wanted) {
        return concept.getCoding().stream().anyMatch(coding -> wanted.contains(String.valueOf(coding.getCode())));
    }
}
