package nl.vangnet.screening.adapter.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.VisitSigns;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what triage found and how the patient came: flowchart or complaint, urgency, consciousness, mode of arrival (R4
 * Observation, HL7 v2 OBX and PV2-38). No standard names the question, so it is known by its LOINC code or by its words.
 */
final class TriageReader {

    private static final String MODE_OF_ARRIVAL = "http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival";

    /** LOINC total of the Glasgow Coma Scale, and its SNOMED CT concept (clinical.md 2.4). */
    private static final Set<String> GLASGOW = Set.of("9269-2", "248241002");

    /** LOINC acuity assessment, as a function and as a narrative. */
    private static final Set<String> ACUITY = Set.of("11283-9", "56839-4");

    private static final Pattern TRIAGE_QUESTION =
            Pattern.compile("\\b(triage\\w*|manchester|mts|nts|ingangsklacht|presentatiediagram|flow ?chart)\\b");
    private static final Pattern NTS_QUESTION = Pattern.compile("\\b(nts|nederlandse triage\\w*|ingangsklacht)\\b");

    /** A colour, a level of five, or U0 to U5. */
    private static final Pattern CATEGORY = Pattern.compile(
            "(red|orange|yellow|green|blue|rood|oranje|geel|groen|blauw|immediate|very urgent|urgent|standard|non.?urgent"
                    + "|[1-5]|u ?[0-5])");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,2}");
    private static final int LOWEST_GLASGOW = 3;
    private static final int HIGHEST_GLASGOW = 15;

    private TriageReader() {}

    /** What an observation says of triage; nothing when it is about something else. */
    static List<StatedCode> read(Observation observation, String place) {
        CodeableConcept question = observation.getCode();
        if (hasCode(question, GLASGOW)) {
            return glasgow(observation)
                    .map(score -> List.of(stated(VisitSigns.GLASGOW, Integer.toString(score), null, place)))
                    .orElse(List.of());
        }
        String words = words(question);
        boolean acuity = hasCode(question, ACUITY);
        if (!acuity && !TRIAGE_QUESTION.matcher(words).find()) {
            return List.of();
        }
        String complaints = NTS_QUESTION.matcher(words).find() ? VisitSigns.NTS : VisitSigns.MANCHESTER;
        return answers(observation).stream()
                .map(answer -> stated(answer, acuity ? VisitSigns.TRIAGE_CATEGORY : complaints, place))
                .toList();
    }

    /** How the patient came. */
    static List<StatedCode> arrival(Encounter encounter, String place) {
        return encounter.getExtensionsByUrl(MODE_OF_ARRIVAL).stream()
                .filter(extension -> extension.getValue() instanceof Coding)
                .map(extension -> (Coding) extension.getValue())
                .filter(Coding::hasCode)
                .map(mode -> stated(
                        VisitSigns.ARRIVAL,
                        mode.getCode(),
                        mode.getDisplay(),
                        BundleContent.placeOf(mode.getExtension(), place)))
                .toList();
    }

    private static StatedCode stated(Coding answer, String system, String place) {
        if (VisitSigns.isTriage(answer.getSystem())) {
            return stated(answer.getSystem(), answer.getCode(), answer.getDisplay(), place);
        }
        // A hospital's own code says less than the words beside it, which are the flowchart's name.
        String name = answer.hasDisplay() ? answer.getDisplay() : answer.getCode();
        boolean category =
                CATEGORY.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
        return stated(category ? VisitSigns.TRIAGE_CATEGORY : system, name, name, place);
    }

    private static StatedCode stated(String system, String code, @Nullable String text, String place) {
        return new StatedCode(system, code, text, place, null, false);
    }

    private static List<Coding> answers(Observation observation) {
        List<Coding> answers = new ArrayList<>();
        switch (observation.getValue()) {
            case CodeableConcept concept -> {
                concept.getCoding().stream().filter(Coding::hasCode).forEach(answers::add);
                if (answers.isEmpty() && concept.hasText()) {
                    answers.add(new Coding(null, concept.getText(), null));
                }
            }
            case StringType text when !text.isEmpty() -> answers.add(new Coding(null, text.getValue(), null));
            case IntegerType number -> answers.add(new Coding(null, number.primitiveValue(), null));
            case Quantity quantity
            when quantity.hasValue() ->
                answers.add(new Coding(null, quantity.getValue().toPlainString(), null));
            case null, default -> {
                // A triage without a value that can be read says nothing.
            }
        }
        return answers;
    }

    private static Optional<Integer> glasgow(Observation observation) {
        return answers(observation).stream()
                .map(Coding::getCode)
                .map(String::strip)
                .filter(text -> WHOLE_NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(score -> score >= LOWEST_GLASGOW && score <= HIGHEST_GLASGOW)
                .findFirst();
    }

    private static String words(CodeableConcept question) {
        return Stream.concat(
                        Stream.of(String.valueOf(question.getText())),
                        question.getCoding().stream()
                                .flatMap(coding -> Stream.of(
                                        String.valueOf(coding.getCode()), String.valueOf(coding.getDisplay()))))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('_', ' ');
    }

    private static boolean hasCode(CodeableConcept concept, Set<String> wanted) {
        return concept.getCoding().stream().anyMatch(coding -> wanted.contains(String.valueOf(coding.getCode())));
    }
}
