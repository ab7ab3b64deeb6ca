package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Coded values: HL7 v2 CWE, CE, CNE and IS to R4 CodeableConcept and Coding. */
final class Codes {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int ALTERNATE = 3;
    private static final int ORIGINAL_TEXT = 9;

    private Codes() {}

    static Optional<CodeableConcept> concept(Hl7Segment segment, int field, @Nullable String defaultSystem) {
        return concept(segment, field, 0, defaultSystem);
    }

    static Optional<CodeableConcept> concept(
            Hl7Segment segment, int field, int repetition, @Nullable String defaultSystem) {
        CodeableConcept concept = new CodeableConcept();
        coding(segment, field, repetition, 0, defaultSystem).ifPresent(concept::addCoding);
        coding(segment, field, repetition, ALTERNATE, null).ifPresent(concept::addCoding);
        String text = segment.text(field, repetition, ORIGINAL_TEXT, 1);
        if (text == null && !concept.hasCoding()) {
            // Only a text was sent (CWE.2), as for a complaint in the sender's own words.
            text = segment.text(field, repetition, 2, 1);
        }
        concept.setText(text);
        return concept.isEmpty() ? Optional.empty() : Optional.of(concept);
    }

    static Optional<Coding> coding(Hl7Segment segment, int field, @Nullable String defaultSystem) {
        return coding(segment, field, 0, 0, defaultSystem);
    }

    private static Optional<Coding> coding(
            Hl7Segment segment, int field, int repetition, int from, @Nullable String defaultSystem) {
        String code = segment.text(field, repetition, from + 1, 1);
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(new Coding()
                .setSystem(CodeSystems.ofName(segment.text(field, repetition, from + 3, 1), defaultSystem))
                .setCode(oneSpaced(code))
                .setDisplay(segment.text(field, repetition, from + 2, 1)));
    }

    /** R4 code: no space at either end and no two in a row. */
    static String oneSpaced(String code) {
        return SPACES.matcher(code).replaceAll(" ");
    }
}
