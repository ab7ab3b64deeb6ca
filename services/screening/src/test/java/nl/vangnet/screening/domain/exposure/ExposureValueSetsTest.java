package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The value sets of the contract are written from the rules: {@code -Dvangnet.write-value-sets=true} writes them anew,
 * and without it this test tells when they no longer agree.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureValueSetsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExposureRules RULES = ExposureRules.load(ExposureRules.NEWEST);

    static Stream<Arguments> sets() {
        return Stream.of(CodingSystem.values())
                .filter(CodingSystem::isIcd10)
                .flatMap(system ->
                        Stream.of(ExposureClass.values()).map(exposureClass -> Arguments.of(exposureClass, system)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sets")
    void the_value_sets_say_what_the_rules_say(ExposureClass exposureClass, CodingSystem system) throws IOException {
        String written = write(valueSet(exposureClass, system));
        Path file = file(exposureClass, system);
        if (Boolean.getBoolean("vangnet.write-value-sets")) {
            Files.writeString(file, written);
        }

        assertThat(file).hasContent(written);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sets")
    void a_code_is_in_the_value_set_of_each_class_that_a_line_asks_for(ExposureClass exposureClass, CodingSystem system)
            throws IOException {
        List<Pattern> filters =
                filters(JSON.readTree(file(exposureClass, system).toFile()));

        for (String code : codes()) {
            boolean named = RULES.hits(system, code.replace(".", "")).rules().stream()
                    .anyMatch(rule -> rule.exposureClass() == exposureClass && !rule.isRest());
            boolean inSet =
                    filters.stream().anyMatch(filter -> filter.matcher(code).matches());
            // A later encounter is a matter of the two lines about it, which only an exclude could say in FHIR.
            boolean later = system == CodingSystem.CM
                    && (CmCodes.isSequela(code.replace(".", "")) || CmCodes.isSubsequent(code.replace(".", "")));
            if (!later || exposureClass == ExposureClass.EXCLUDE) {
                assertThat(inSet).as("%s in %s %s", code, exposureClass, system).isEqualTo(named);
            }
        }
    }

    /** Every category, each with some subdivisions, and the codes on which the rules are tested. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (char chapter = 'A'; chapter <= 'Z'; chapter++) {
            for (int number = 0; number < 100; number++) {
                String category = "%c%02d".formatted(chapter, number);
                codes.add(category);
                for (int digit = 0; digit < 10; digit++) {
                    codes.add(category + "." + digit);
                    codes.add(category + "." + digit + "2XA");
                    codes.add(category + "." + digit + "X2A");
                    codes.add(category + "." + digit + "14D");
                }
            }
        }
        CsvLines.parse(CsvLines.ofResource("/exposure/boundaries.csv"))
                .forEach(row -> codes.addAll(List.of(
                        row.getOrDefault("codes", "").toUpperCase(Locale.ROOT).split(" "))));
        codes.removeIf(code -> code.length() > 3 && code.charAt(3) != '.');
        return codes;
    }

    private static List<Pattern> filters(JsonNode valueSet) {
        return Stream.of(valueSet.at("/compose/include"))
                .flatMap(includes -> includes.valueStream())
                .map(include -> Pattern.compile(include.at("/filter/0/value").asText()))
                .toList();
    }

    private static ObjectNode valueSet(ExposureClass exposureClass, CodingSystem system) {
        String name = name(exposureClass, system);
        ObjectNode set = JSON.createObjectNode();
        set.put("resourceType", "ValueSet")
                .put("id", name)
                .put("url", "https://vangnet.nl/fhir/ValueSet/" + name)
                .put("version", RULES.version())
                .put("name", "Exposure" + pascal(exposureClass.name()) + pascal(system.name()))
                .put("title", "Exposure: %s, ICD-10 %s".formatted(exposureClass, system))
                .put("status", "active")
                .put("experimental", false)
                .put("publisher", "Vangnet")
                .put(
                        "description",
                        "The codes for which a row of the exposure rules asks for %s before any condition on the rest of the visit. The row rest, for codes that no other row names, is left out. %s"
                                .formatted(exposureClass, laterEncounters(exposureClass, system)));
        ArrayNode include = set.putObject("compose").putArray("include");
        RULES.all().stream()
                .filter(rule -> rule.system() == system && rule.exposureClass() == exposureClass && !rule.isRest())
                .forEach(rule -> addInclude(include, rule));
        if (system == CodingSystem.CM && exposureClass != ExposureClass.EXCLUDE) {
            ObjectNode later = set.withObject("compose").putArray("exclude").addObject();
            later.put("system", system.uri());
            addFilter(later, "[STVWXY][0-9][0-9A-Z]\\..{3}[D-Z]");
        }
        return set;
    }

    private static String laterEncounters(ExposureClass exposureClass, CodingSystem system) {
        return system != CodingSystem.CM || exposureClass == ExposureClass.EXCLUDE
                ? "Written from the rules; do not edit."
                : "Encounters after the first one are no new event. Written from the rules; do not edit.";
    }

    private static void addInclude(ArrayNode include, ExposureRule rule) {
        ObjectNode line = include.addObject();
        line.putArray("extension")
                .addObject()
                .put("url", "https://vangnet.nl/fhir/StructureDefinition/exposure-rule")
                .put("valueString", "%s %s".formatted(rule.rule(), rule.titleEn()));
        line.put("system", rule.system().uri());
        addFilter(line, CodeRegex.of(rule, RULES.all()));
    }

    private static void addFilter(ObjectNode line, String regex) {
        line.putArray("filter")
                .addObject()
                .put("property", "code")
                .put("op", "regex")
                .put("value", regex);
    }

    private static String write(ObjectNode set) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(set) + "\n";
    }

    private static Path file(ExposureClass exposureClass, CodingSystem system) {
        return Path.of(
                System.getProperty("maven.multiModuleProjectDirectory", "../.."),
                "schemas/fhir/ValueSet-%s.json".formatted(name(exposureClass, system)));
    }

    private static String name(ExposureClass exposureClass, CodingSystem system) {
        return "exposure-%s-%s"
                .formatted(
                        exposureClass.name().toLowerCase(Locale.ROOT),
                        system.name().toLowerCase(Locale.ROOT));
    }

    private static String pascal(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
