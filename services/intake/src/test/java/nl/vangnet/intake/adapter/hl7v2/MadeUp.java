package nl.vangnet.intake.adapter.hl7v2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a Bundle says and its message does not. Codes and URIs that the standards and we ourselves fix are no
 * content; everything else must stand in the message, a time by its digits, a place by its parts.
 */
final class MadeUp {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Properties whose values are fixed codes, URIs, ids, or references between entries. */
    private static final Set<String> FIXED_PROPERTIES = Set.of(
            "resourceType",
            "id",
            "fullUrl",
            "reference",
            "url",
            "system",
            "status",
            "use",
            "gender",
            "type",
            "endpoint");

    /** Codes and words of tables, by the property that they stand in. */
    private static final Set<String> FIXED_VALUES = Set.of(
            "EMER",
            "IMP",
            "AMB",
            "PRENC",
            "emergency",
            "inpatient encounter",
            "ambulatory",
            "pre-admission",
            "ATND",
            "REF",
            "CON",
            "ADM",
            "VN",
            "HTEST",
            "unknown",
            "entered-in-error",
            "ACC",
            "Accident",
            "ACC-3",
            "ACC-5",
            "ACC-6",
            "ACC-8",
            "Accident location",
            "Accident job related",
            "Accident death",
            "Accident description");

    private MadeUp() {}

    /** The values, each with its place in the Bundle. */
    static List<String> in(byte[] bundle, String message) throws IOException, UnreadableHl7Exception {
        Hl7Message scanned = Converting.scan(message);
        List<String> said = said(scanned);
        List<String> madeUp = new ArrayList<>();
        walk(JSON.readTree(bundle), "Bundle", "", said, madeUp);
        return madeUp;
    }

    private static void walk(JsonNode node, String path, String name, List<String> said, List<String> madeUp) {
        if (node.isObject()) {
            node.properties()
                    .forEach(property ->
                            walk(property.getValue(), path + "." + property.getKey(), property.getKey(), said, madeUp));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]", name, said, madeUp);
            }
        } else if (!isSaid(node, path, name, said)) {
            madeUp.add(path + " = " + node.asText());
        }
    }

    private static boolean isSaid(JsonNode value, String path, String name, List<String> said) {
        String text = value.asText();
        if (value.isBoolean() || FIXED_PROPERTIES.contains(name) || FIXED_VALUES.contains(text)) {
            return true;
        }
        if (isPlace(path, text) || said.contains(text)) {
            return true;
        }
        if (isTime(name)) {
            return said.stream().anyMatch(sent -> isTimeOf(text, sent));
        }
        if (value.isNumber()) {
            return said.stream()
                    .anyMatch(
                            sent -> sent.replaceFirst("^([+-]?)0+(?=\\d)", "$1").equals(text));
        }
        return isJoined(text, said) || isLanguage(path, text, said);
    }

    /** extension source-place: where a statement stands in the message. */
    private static boolean isPlace(String path, String text) {
        return path.endsWith("valueString") && text.matches("[A-Z][A-Z0-9]{2}-\\d+\\[\\d+]");
    }

    private static boolean isTime(String name) {
        return name.equals("timestamp")
                || name.equals("recorded")
                || name.equals("recordedDate")
                || name.equals("birthDate")
                || name.equals("start")
                || name.equals("end")
                || name.endsWith("DateTime");
    }

    /** All digits that were sent; an hour that was sent without minutes is the full hour. */
    private static boolean isTimeOf(String text, String sent) {
        String digits = text.replaceAll("(?<=T.{8})[+-].*|[^0-9]", "");
        String sentDigits = sent.replaceAll("[^0-9].*", "");
        return sentDigits.length() >= 4 && (digits.startsWith(sentDigits) || sentDigits.startsWith(digits));
    }

    /** Point of care, room and bed in one line; application and facility of a sender. */
    private static boolean isJoined(String text, List<String> said) {
        return Stream.of(text.split("[ |\n]")).allMatch(part -> said.stream().anyMatch(sent -> sent.contains(part)));
    }

    /** An ISO 639 code becomes the tag of BCP 47; a BSN gets back its zero. */
    private static boolean isLanguage(String path, String text, List<String> said) {
        return (path.contains("communication")
                        && said.stream()
                                .anyMatch(sent -> Languages.tagOf(sent)
                                        .filter(text::equals)
                                        .isPresent()))
                || (text.startsWith("0") && said.contains(text.substring(1)));
    }

    /** Every value of the message, with its escapes resolved, and as it was sent. */
    private static List<String> said(Hl7Message message) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < message.size(); i++) {
            Hl7Segment segment = new Hl7Segment(message, i, message.name(i), 1);
            for (int field = 1; field <= segment.fields(); field++) {
                addAll(segment, field, said);
            }
        }
        return said.stream().distinct().collect(Collectors.toList());
    }

    private static void addAll(Hl7Segment segment, int field, List<String> said) {
        for (int repetition = 0; repetition < segment.repetitions(field); repetition++) {
            for (int component = 1; component <= 25; component++) {
                for (int subcomponent = 1; subcomponent <= 6; subcomponent++) {
                    String value = segment.text(field, repetition, component, subcomponent);
                    if (value != null) {
                        said.add(value);
                        said.add(Codes.oneSpaced(value));
                    }
                }
                String sent = segment.sent(field, component);
                if (sent != null) {
                    said.add(sent);
                }
            }
        }
    }
}
