package nl.vangnet.intake.adapter.hl7v2;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.feed.Authorities;
import org.jspecify.annotations.Nullable;

/** HL7 v2 CX to R4 Identifier. */
final class Identifiers {

    static final String TYPES = CodeSystems.v2Table("0203");
    private static final int BSN_DIGITS = 9;

    private Identifiers() {}

    /** One identifier: an assigned number with the URI of who assigned it. */
    record Number(
            @Nullable String system, String value, @Nullable String type) {

        PatientIdentifier ofPatient() {
            return new PatientIdentifier(system, value);
        }

        /** Redacted, because it may name a person and must not reach a log. */
        @Override
        public String toString() {
            return "Number[redacted]";
        }
    }

    static @Nullable Number read(Hl7Segment segment, int field, int repetition, Authorities authorities) {
        String value = segment.text(field, repetition, 1, 1);
        if (value == null) {
            return null;
        }
        String namespace = segment.text(field, repetition, 4, 1);
        String own = namespace == null ? null : authorities.systems().get(namespace);
        String system = own != null
                ? own
                : CodeSystems.ofAuthority(
                        namespace, segment.text(field, repetition, 4, 2), segment.text(field, repetition, 4, 3));
        String type = segment.text(field, repetition, 5, 1);
        return new Number(system, padded(system, value), type == null ? null : Codes.oneSpaced(type));
    }

    /** The number that the hospital knows the patient by: the feed's choice, else type MR, else PI, else the first. */
    static Optional<PatientIdentifier> primary(Hl7Segment segment, int field, Authorities authorities) {
        String chosen = authorities.primary();
        return first(segment, field, authorities, number -> chosen != null && isOf(chosen, number, authorities))
                .or(() -> first(segment, field, authorities, number -> "MR".equals(number.type())))
                .or(() -> first(segment, field, authorities, number -> "PI".equals(number.type())))
                .or(() -> first(segment, field, authorities, number -> true))
                .map(Number::ofPatient);
    }

    /** Writes what is in an Identifier. */
    static void parts(FhirWriter out, Number number, @Nullable String type) {
        if (type != null) {
            out.concept("type", TYPES, type, null);
        }
        out.string("system", number.system());
        out.string("value", number.value());
    }

    private static Optional<Number> first(
            Hl7Segment segment, int field, Authorities authorities, Predicate<Number> fits) {
        for (int i = 0; i < segment.repetitions(field); i++) {
            Number number = read(segment, field, i, authorities);
            if (number != null && fits.test(number)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(String authority, Number number, Authorities authorities) {
        String system = authorities.systems().get(authority);
        return authority.equals(number.system())
                || Objects.equals(
                        system != null ? system : CodeSystems.ofAuthority(authority, null, null), number.system());
    }

    /** Older systems drop the leading zero of a citizen service number (BSN). */
    private static String padded(@Nullable String system, String value) {
        boolean shortBsn = CodeSystems.BSN.equals(system)
                && value.length() == BSN_DIGITS - 1
                && value.chars().allMatch(Character::isDigit);
        return shortBsn ? "0" + value : value;
    }
}
