package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.adapter.hl7v2.MapFiles.CodeRow;
import nl.vangnet.intake.adapter.hl7v2.MapFiles.SegmentRow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The converter and the HL7 v2-to-FHIR maps agree on every mapped field that is read: each field is filled by itself, and
 * what that changes in the Bundle stands where its map says. Where they part, {@code hl7-maps/exceptions.csv} says why.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapsAgreeTest {

    private static final List<String> SEGMENT_MAPS = List.of(
            "MSH[MessageHeader]",
            "MSH[Bundle]",
            "EVN[Provenance]",
            "PID[Patient]",
            "PID[Account]",
            "PV1[Encounter]",
            "PV2[Encounter]",
            "DG1[Condition]",
            "DG1[Encounter]",
            "OBX[Observation]",
            "MRG[Account]");

    /** Each code map, the field whose codes it maps, and the element that they become. */
    private static final Map<String, Place> CODE_MAPS = Map.ofEntries(
            Map.entry("PatientClass[EncounterClass]", new Place("PV1-2", "%s", "Encounter.class.code")),
            Map.entry("PatientClass[EncounterStatus]", new Place("PV1-2", "%s", "Encounter.status")),
            Map.entry("Event[EncounterStatus]", new Place("MSH-9", "ADT^%s", "Encounter.status")),
            Map.entry("AdministrativeSex", new Place("PID-8", "%s", "Patient.gender")),
            Map.entry("NameType", new Place("PID-5", "A^B^^^^^%s", "Patient.name.use")),
            Map.entry("ObservationResultStatusCodesInterpretation", new Place("OBX-11", "%s", "Observation.status")),
            Map.entry("DiagnosisType", new Place("DG1-6", "%s", "Encounter.diagnosis.use.coding.code")),
            Map.entry("EncounterPriority", new Place("PV2-25", "%s", "Encounter.priority.coding.code")),
            Map.entry("ModeOfArrivalCode", new Place("PV2-38", "%s", "Encounter.extension.valueCoding.code")),
            Map.entry("AdmissionType", new Place("PV1-4", "%s", "Encounter.type.coding.code")),
            Map.entry(
                    "ReadmissionIndicator",
                    new Place("PV1-13", "%s", "Encounter.hospitalization.reAdmission.coding.code")),
            Map.entry("EventReason", new Place("EVN-4", "%s", "Provenance.reason.coding.code")),
            Map.entry("YesNoIndicator", new Place("PID-30", "%s", "Patient.deceasedBoolean")));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All segments, and nothing in the fields that are tried. */
    private static final String EMPTY = Adt.a04("1") + "PV2|\rOBX|1|ST|1-1^x^LN||||||||F\rACC|\r";

    private static final Pattern TYPE_OF_OBX = Pattern.compile("OBX-2 (?:EQUALS|IN \\()\\s*\"(\\w+)\"");
    private static final Pattern VALUED = Pattern.compile("(?<!NOT )\\b([A-Z0-9]{3}-\\d+) VALUED");
    private static final Pattern EQUALS = Pattern.compile("([A-Z0-9]{3}-\\d+)(?:\\.1)? (?:EQUALS|IS) \"(\\w+)\"");

    private record Place(String field, String form, String target) {}

    static Stream<SegmentRow> segmentRows() {
        return SEGMENT_MAPS.stream()
                .flatMap(map -> MapFiles.segmentRows(map).stream())
                .filter(row -> FieldsRead.rows().containsKey(row.field()));
    }

    static Stream<CodeRow> codeRows() {
        return CODE_MAPS.keySet().stream().sorted().flatMap(map -> MapFiles.codeRows(map).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("segmentRows")
    void a_field_goes_where_its_map_says_or_an_exception_says_why_not(SegmentRow row) throws Exception {
        Set<String> made = made(row);

        boolean agrees =
                targets(row).stream().anyMatch(target -> made.stream().anyMatch(path -> fits(path, target, row)));

        assertThat(agrees || exception(row.map(), row.field(), row.target()).isPresent())
                .as("%s makes %s", row, made)
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeRows")
    void a_code_becomes_what_its_map_says_or_an_exception_says_why_not(CodeRow row) throws Exception {
        assertThat(agrees(row) || exception(row.map(), row.code(), row.target()).isPresent())
                .as("%s", row)
                .isTrue();
    }

    @Test
    void no_exception_is_out_of_date() throws Exception {
        List<String> needless = new ArrayList<>();
        for (MapFiles.Exception exception : MapFiles.exceptions()) {
            assertThat(exception.why()).isNotBlank();
            if (!isNeeded(exception)) {
                needless.add(exception.toString());
            }
        }
        assertThat(needless).isEmpty();
    }

    private static boolean isNeeded(MapFiles.Exception exception) throws Exception {
        for (SegmentRow row : segmentRows().toList()) {
            boolean same = row.map().equals(exception.map())
                    && row.field().equals(exception.from())
                    && row.target().equals(exception.target());
            Set<String> made = same ? made(row) : Set.of();
            if (same
                    && targets(row).stream()
                            .noneMatch(target -> made.stream().anyMatch(path -> fits(path, target, row)))) {
                return true;
            }
        }
        for (CodeRow row : codeRows().toList()) {
            boolean same = row.map().equals(exception.map())
                    && row.code().equals(exception.from())
                    && row.target().equals(exception.target());
            if (same && !agrees(row)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<MapFiles.Exception> exception(String map, String from, String target) {
        return MapFiles.exceptions().stream()
                .filter(exception -> exception.map().equals(map)
                        && exception.from().equals(from)
                        && exception.target().equals(target))
                .findFirst();
    }

    private static boolean agrees(CodeRow row) throws Exception {
        Place place = Objects.requireNonNull(CODE_MAPS.get(row.map()));
        String message = Fields.with(EMPTY, place.field(), place.form().formatted(row.code()));
        return values(message, place.target()).contains(row.target());
    }

    /** {@code path=value} of all that is in the Bundle because the field is filled as the row's condition wants it. */
    private static Set<String> made(SegmentRow row) throws Exception {
        String with = EMPTY;
        // NM is the one of the two that we read.
        Matcher type = TYPE_OF_OBX.matcher(row.condition().replace("\"NA\", ", ""));
        if (type.find()) {
            with = Fields.with(with, "OBX-2", type.group(1));
        }
        if (row.field().equals("OBX-6")) {
            with = Fields.with(
                    with,
                    "OBX-5",
                    Probes.of("OBX-5", type.reset().find() ? valueType(type.group(1), row.condition()) : "NM"));
        }
        Matcher equals = EQUALS.matcher(row.condition());
        if (equals.find()
                && !row.field().equals(equals.group(1))
                && !equals.group(1).equals("OBX-2")) {
            with = Fields.with(with, equals.group(1), equals.group(2));
        }
        Matcher valued = VALUED.matcher(row.condition());
        if (valued.find() && !valued.group(1).equals(row.field())) {
            with = Fields.with(with, valued.group(1), Probes.of(valued.group(1), "HD"));
        }
        if (row.field().startsWith("MRG")) {
            with = Fields.with(Fields.with(with, "MSH-9", "ADT^A44"), "MRG-1", "9^^^OLVG^MR");
        }
        boolean fixed = equals.reset().find() && row.field().equals(equals.group(1));
        String probe = fixed
                ? equals.group(2)
                : Probes.of(row.field(), type.reset().find() ? valueType(type.group(1), row.condition()) : row.type());
        Set<String> made = all(Fields.with(with, row.field(), probe));
        if (!row.field().equals("MSH-9")) {
            made.removeAll(all(Fields.with(with, row.field(), "")));
        }
        return made;
    }

    /** A structured number is tried with the comparator and separator of which the condition tells. */
    private static String valueType(String type, String condition) {
        if (!type.equals("SN")) {
            return type;
        }
        if (condition.contains("5.1  EQUALS \"<>\"")) {
            return "SN <>";
        }
        Matcher separator =
                Pattern.compile("5\\.3 (?:EQUALS|IN \\()\\s*\"(.)\"").matcher(condition);
        return separator.find() ? "SN " + separator.group(1) : type;
    }

    /** The path of the map as FHIR has it: without ordinals, and in the resource that a reference leads to. */
    private static List<String> targets(SegmentRow row) {
        String resource = row.map().replaceAll(".*\\[|]", "");
        String path = row.target()
                .replaceAll("\\[\\d+]", "")
                .replaceAll("\\s*=.*", "")
                .replace("\"", "")
                .strip();
        int reference = path.indexOf('(');
        if (reference < 0) {
            return List.of(resource + "." + path);
        }
        String base = resource + "." + path.substring(0, reference);
        String inside = path.substring(reference + 1).replace(")", "");
        int dot = inside.indexOf('.');
        // A reference may hold the identifier itself, where nothing else is known of what it leads to.
        return dot < 0 ? List.of(base) : List.of(inside, base + inside.substring(dot));
    }

    private static boolean fits(String made, String target, SegmentRow row) {
        String path = made.substring(0, made.indexOf('='));
        String value = made.substring(made.indexOf('=') + 1);
        boolean there = path.equals(target) || path.startsWith(target + ".");
        boolean constant = row.assignment().startsWith("\"");
        return there
                && (!constant || value.equals(row.assignment().replace("\"", "").strip()));
    }

    private static Set<String> values(String message, String target) throws Exception {
        Set<String> values = new TreeSet<>();
        for (String made : all(message)) {
            if (made.startsWith(target + "=")) {
                values.add(made.substring(target.length() + 1));
            }
        }
        return values;
    }

    private static Set<String> all(String message) throws IOException, UnreadableHl7Exception {
        Set<String> all = new TreeSet<>();
        JsonNode bundle =
                JSON.readTree(Converting.convert(message, Converting.USUAL).bundle());
        Map<String, JsonNode> roots = new LinkedHashMap<>();
        flatten(bundle, "Bundle", all);
        bundle.get("entry")
                .forEach(entry -> roots.put(
                        entry.get("resource").get("resourceType").asText() + " " + roots.size(),
                        entry.get("resource")));
        roots.forEach((name, resource) -> flatten(resource, name.substring(0, name.indexOf(' ')), all));
        return all;
    }

    private static void flatten(JsonNode node, String path, Set<String> all) {
        if (node.isArray()) {
            node.forEach(element -> flatten(element, path, all));
        } else if (node.isObject()) {
            node.properties().forEach(property -> {
                String name = property.getKey();
                // Ids are made from the whole message, so that they always differ.
                if (!Set.of("entry", "id", "reference", "fullUrl").contains(name)) {
                    flatten(property.getValue(), path + "." + name, all);
                }
            });
        } else {
            all.add(path + "=" + node.asText());
        }
    }
}
