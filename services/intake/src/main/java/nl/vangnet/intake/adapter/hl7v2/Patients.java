package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jspecify.annotations.Nullable;

/**
 * PID to R4 Patient (map PID[Patient]): who it is, how to reach them, and what the trials need to know. Address, race,
 * religion, marital status and other fields that nobody here needs are left where they are.
 */
final class Patients {

    /** PID-3 first: what the older fields repeat is not written twice. */
    private static final int[] IDENTIFIERS = {3, 2, 4};

    private static final Codes.Place SEX = new Codes.Place(CodeField.SEX, "0001");
    private static final Codes.Place LANGUAGE = new Codes.Place(null, null);

    private Patients() {}

    /** Writes what is in a Patient, behind its id. */
    static void parts(FhirWriter out, Hl7Segment pid, Mapping mapping) {
        identifiers(out, pid, mapping);
        out.array("name");
        for (int i = 0; i < pid.repetitions(5); i++) {
            name(out, pid, 5, i);
        }
        out.end();
        out.array("telecom");
        telephone(out, pid, 13, "home");
        telephone(out, pid, 14, "work");
        out.end();
        gender(out, pid, mapping);
        mapping.date(out, "birthDate", pid, 7);
        death(out, pid, mapping);
        language(out, pid, mapping);
    }

    /** XPN: FN.1 is the whole family name, FN.2 to FN.5 are its Dutch parts, which we do not take apart. */
    static void name(FhirWriter out, Hl7Segment segment, int field, int repetition) {
        out.object();
        int empty = out.size();
        out.string("family", segment.text(field, repetition, 1, 1));
        out.array("given");
        one(out, segment.text(field, repetition, 2, 1));
        one(out, segment.text(field, repetition, 3, 1));
        out.end();
        out.array("prefix");
        one(out, segment.text(field, repetition, 5, 1));
        out.end();
        out.array("suffix");
        one(out, segment.text(field, repetition, 4, 1));
        out.end();
        if (out.size() > empty) {
            out.string("use", use(segment.text(field, repetition, 7, 1)));
        }
        out.end();
    }

    private static void identifiers(FhirWriter out, Hl7Segment pid, Mapping mapping) {
        out.array("identifier");
        List<Identifiers.Number> written = new ArrayList<>();
        for (int field : IDENTIFIERS) {
            for (int i = 0; i < pid.repetitions(field); i++) {
                Identifiers.Number number =
                        Identifiers.read(pid, field, i, mapping.profile().authorities());
                if (number != null && !written.contains(number)) {
                    written.add(number);
                    out.object();
                    Identifiers.parts(out, number, number.type());
                    out.end();
                }
            }
        }
        out.end();
    }

    /** Table 0200 (map NameType). */
    private static @Nullable String use(@Nullable String type) {
        return switch (type) {
            case "L", "R" -> "official";
            case "D" -> "usual";
            case "M" -> "maiden";
            case "N" -> "nickname";
            case "S", "MSK" -> "anonymous";
            case "TEMP", "NAV" -> "temp";
            case "BAD" -> "old";
            case null, default -> null;
        };
    }

    private static void telephone(FhirWriter out, Hl7Segment pid, int field, String use) {
        String number = pid.text(field, 1) != null ? pid.text(field, 1) : pid.text(field, 12);
        if (number != null) {
            out.object();
            out.string("system", "phone");
            out.string("value", number);
            out.string("use", use);
            out.end();
        }
    }

    private static void gender(FhirWriter out, Hl7Segment pid, Mapping mapping) {
        String sex = pid.text(8);
        if (pid.isDeleted(8)) {
            out.deletedPrimitive("gender");
        } else if (sex != null) {
            // Asked first, since a feed may see it otherwise than we do.
            MappedCode own = mapping.mapped(CodeField.SEX, pid.text(8, 3), sex);
            String gender = gender(own != null ? own.code() : sex);
            out.string("gender", gender);
            if (gender == null) {
                Codes.translate(pid, 8, SEX, null, mapping);
            }
        }
    }

    /** Table 0001 (map AdministrativeSex), and how it is written where the table is not known. */
    private static @Nullable String gender(String sex) {
        return switch (sex.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE", "V" -> "female";
            case "M", "MALE" -> "male";
            case "O", "A", "N", "OTHER", "X" -> "other";
            case "U", "UNKNOWN" -> "unknown";
            default -> null;
        };
    }

    /** PID-29 when, else PID-30 that. */
    private static void death(FhirWriter out, Hl7Segment pid, Mapping mapping) {
        int empty = out.size();
        mapping.dateTime(out, "deceasedDateTime", pid, 29);
        if (out.size() > empty) {
            return;
        }
        String indicator = pid.text(30);
        if (indicator != null) {
            switch (indicator.toUpperCase(Locale.ROOT)) {
                case "Y" -> out.bool("deceasedBoolean", true);
                case "N" -> out.bool("deceasedBoolean", false);
                default -> mapping.unreadable(pid, 30, "This is neither Y nor N; the field was left out.");
            }
        } else if (pid.isDeleted(30)) {
            out.deletedPrimitive("deceasedBoolean");
        } else if (pid.isDeleted(29)) {
            out.deletedPrimitive("deceasedDateTime");
        }
    }

    private static void language(FhirWriter out, Hl7Segment pid, Mapping mapping) {
        String language = pid.text(15);
        if (language == null) {
            return;
        }
        out.array("communication");
        out.object();
        Optional<String> tag = Languages.tagOf(language);
        if (tag.isPresent()) {
            out.concept("language", "urn:ietf:bcp:47", tag.get(), pid.text(15, 2));
        } else {
            Codes.concept(out, "language", pid, 15, LANGUAGE, mapping);
        }
        out.end();
        out.end();
    }

    private static void one(FhirWriter out, @Nullable String value) {
        if (value != null) {
            out.string(value);
        }
    }
}
