package nl.vangnet.screening.domain.exposure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says a place in a message in words: {@code DG1-3[1]} is the first diagnosis. */
final class ReasonPlace {

    private static final Pattern V2 = Pattern.compile("([A-Z][A-Z0-9]{2})-(\\d+)(?:\\[(\\d+)])?");
    private static final Pattern FHIR = Pattern.compile("Bundle\\.entry\\[(\\d+)]\\.(\\w+)(?:\\.(\\w+))?.*");

    private static final List<Phrase> ORDINALS = List.of(
            new Phrase("first", "eerste"),
            new Phrase("second", "tweede"),
            new Phrase("third", "derde"),
            new Phrase("fourth", "vierde"),
            new Phrase("fifth", "vijfde"),
            new Phrase("sixth", "zesde"),
            new Phrase("seventh", "zevende"),
            new Phrase("eighth", "achtste"),
            new Phrase("ninth", "negende"),
            new Phrase("tenth", "tiende"));

    private ReasonPlace() {}

    static String in(Tongue tongue, String at) {
        Matcher v2 = V2.matcher(at);
        if (v2.matches()) {
            return ofSegment(tongue, v2.group(1), v2.group(2), v2.group(3) == null ? 0 : Integer.parseInt(v2.group(3)));
        }
        Matcher fhir = FHIR.matcher(at);
        return fhir.matches()
                ? ofResource(tongue, fhir.group(2), String.valueOf(fhir.group(3)))
                : elsewhere().in(tongue);
    }

    /** How words are brought in, by where they stand: {@code The complaint mentions}, of the accident {@code Registered as}. */
    static String mentions(Tongue tongue, @Nullable String at) {
        Phrase speaker;
        if (at != null && at.startsWith("ACC-")) {
            speaker = new Phrase("Registered as", "Geregistreerd als");
        } else if (at != null && (at.startsWith("DG1-") || at.contains(".Condition."))) {
            speaker = new Phrase("The diagnosis mentions", "De diagnose noemt");
        } else {
            speaker = new Phrase("The complaint mentions", "De klacht noemt");
        }
        return speaker.in(tongue);
    }

    private static String ofSegment(Tongue tongue, String segment, String field, int ordinal) {
        return switch (segment) {
            case "DG1" -> numbered(tongue, ordinal, new Phrase("diagnosis", "diagnose"));
            case "OBX" -> numbered(tongue, ordinal, new Phrase("observation", "waarneming"));
            case "ACC" -> accident().in(tongue);
            case "PV1" -> place().in(tongue);
            case "PV2" -> (field.equals("38") ? arrival() : reason()).in(tongue);
            default -> elsewhere().in(tongue);
        };
    }

    private static String ofResource(Tongue tongue, String resource, String element) {
        return switch (resource) {
            case "Condition" -> new Phrase("diagnosis", "diagnose").in(tongue);
            case "Observation" -> new Phrase("observation", "waarneming").in(tongue);
            case "Encounter" ->
                switch (element) {
                    case "location" -> place().in(tongue);
                    case "extension" -> arrival().in(tongue);
                    default -> reason().in(tongue);
                };
            default -> elsewhere().in(tongue);
        };
    }

    private static String numbered(Tongue tongue, int ordinal, Phrase what) {
        if (ordinal < 1) {
            return what.in(tongue);
        }
        return ordinal > ORDINALS.size()
                ? "%s %d".formatted(what.in(tongue), ordinal)
                : ORDINALS.get(ordinal - 1).in(tongue) + " " + what.in(tongue);
    }

    private static Phrase accident() {
        return new Phrase("details of the accident", "gegevens van het ongeval");
    }

    private static Phrase place() {
        return new Phrase("the patient's place", "plaats van de patiënt");
    }

    private static Phrase arrival() {
        return new Phrase("way of arrival", "wijze van aankomst");
    }

    /** A place that has no words of its own; it is shown beside the sentence as it is. */
    private static Phrase elsewhere() {
        return new Phrase("elsewhere", "elders");
    }

    private static Phrase reason() {
        return new Phrase("reason for the visit", "reden van komst");
    }
}
