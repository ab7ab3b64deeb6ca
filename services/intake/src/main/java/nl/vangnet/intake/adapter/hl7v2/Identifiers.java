package nl.vangnet.intake.adapter.hl7v2;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** HL7 v2 CX to R4 Identifier. */
final class Identifiers {

    static final String TYPES = CodeSystems.v2Table("0203");
    private static final int BSN_DIGITS = 9;

    private Identifiers() {}

    static Optional<Identifier> identifier(Hl7Segment segment, int field, int repetition) {
        String value = segment.text(field, repetition, 1, 1);
        if (value == null) {
            return Optional.empty();
        }
        String system = CodeSystems.ofAuthority(
                segment.text(field, repetition, 4, 1),
                segment.text(field, repetition, 4, 2),
                segment.text(field, repetition, 4, 3));
        Identifier identifier = new Identifier().setSystem(system).setValue(padded(system, value));
        String type = segment.text(field, repetition, 5, 1);
        if (type != null) {
            identifier.setType(typed(Codes.oneSpaced(type)));
        }
        return Optional.of(identifier);
    }

    static CodeableConcept typed(String code) {
        return new CodeableConcept(new Coding().setSystem(TYPES).setCode(code));
    }

    /** Older systems drop the leading zero of a citizen service number (BSN). */
    private static String padded(@Nullable String system, String value) {
        boolean shortBsn = CodeSystems.BSN.equals(system)
                && value.length() == BSN_DIGITS - 1
                && value.chars().allMatch(Character::isDigit);
        return shortBsn ? "0" + value : value;
    }
}
