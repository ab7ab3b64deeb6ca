package nl.vangnet.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.exposure.CodingSystem;
import nl.vangnet.screening.domain.exposure.ExposureRule;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;

/**
 * The code rules of the three editions as a FHIR project would write them: one expression of HAPI's FHIRPath per line,
 * parsed once. A line holds for the codes in its prefixes less those that a closer line of its row names, and for later
 * encounters only where it speaks of them. Prefixes are compared as texts, which is faster here than a regular
 * expression.
 */
final class FhirPathRules {

    private static final String CODINGS =
            "Bundle.entry.resource.ofType(Condition).code.coding.where(system = '%s').code.select($this.replace('.', ''))";

    /** Seventh character of an injury or a cause, as far as it says that this is not the first encounter. */
    private static final String LATER = "(length() = 7 and matches('^[STVWXY].{5}[D-Z]'))";

    private record Line(String rule, IFhirPath.IParsedExpression expression) {}

    private final IFhirPath fhirPath = FhirContext.forR4Cached().newFhirPath();
    private final Map<CodingSystem, List<Line>> lines = new EnumMap<>(CodingSystem.class);

    FhirPathRules(ExposureRules rules) throws Exception {
        Map<CodingSystem, List<ExposureRule>> byEdition = rules.all().stream()
                .filter(rule -> rule.system().isIcd10() && !rule.isRest())
                .collect(Collectors.groupingBy(
                        ExposureRule::system, () -> new EnumMap<>(CodingSystem.class), Collectors.toList()));
        for (var edition : byEdition.entrySet()) {
            Map<String, IFhirPath.IParsedExpression> parsed = new LinkedHashMap<>();
            for (ExposureRule rule : edition.getValue()) {
                String where = "%s.where(%s).exists()"
                        .formatted(CODINGS.formatted(rule.system().uri()), condition(rule, edition.getValue()));
                parsed.put(rule.rule() + "#" + parsed.size(), fhirPath.parse(where));
            }
            lines.put(
                    edition.getKey(),
                    parsed.entrySet().stream()
                            .map(entry -> new Line(entry.getKey().split("#", -1)[0], entry.getValue()))
                            .toList());
        }
    }

    /** The rules that fire, by name. */
    Set<String> fired(CodingSystem edition, Bundle bundle) {
        Set<String> fired = new TreeSet<>();
        for (Line line : lines.getOrDefault(edition, List.of())) {
            if (fhirPath.evaluateFirst(bundle, line.expression(), BooleanType.class)
                    .filter(BooleanType::booleanValue)
                    .isPresent()) {
                fired.add(line.rule());
            }
        }
        return fired;
    }

    int size(CodingSystem edition) {
        return lines.getOrDefault(edition, List.of()).size();
    }

    private static String condition(ExposureRule rule, List<ExposureRule> edition) {
        List<Prefixes> own = Prefixes.of(rule);
        List<Prefixes> closer = edition.stream()
                .filter(other -> other != rule && other.row().equals(rule.row()))
                .flatMap(other -> Prefixes.of(other).stream())
                .toList();
        return own.stream()
                .map(prefixes -> {
                    String but = closer.stream()
                            .filter(prefixes::isNarrowedBy)
                            .map(Prefixes::expression)
                            .collect(Collectors.joining(" or "));
                    String in = prefixes.expression();
                    return but.isEmpty() ? in : "(%s and (%s).not())".formatted(in, but);
                })
                .collect(Collectors.joining(" or "));
    }

    /** A range of prefixes as a rule writes it. */
    private record Prefixes(String low, String high, String qualifier, boolean hasEncounters) {

        static List<Prefixes> of(ExposureRule rule) {
            return rule.writtenCodes().stream()
                    .map(written -> {
                        String[] parts = written.split("@", -1);
                        String[] ends = parts[0].split("-", -1);
                        return new Prefixes(
                                ends[0],
                                ends[ends.length - 1],
                                parts.length > 1 ? parts[1] : "",
                                rule.system() == CodingSystem.CM);
                    })
                    .toList();
        }

        boolean isNarrowedBy(Prefixes other) {
            boolean inside = low.compareTo(other.low.substring(0, Math.min(low.length(), other.low.length()))) <= 0
                    && high.compareTo(other.low.substring(0, Math.min(low.length(), other.low.length()))) >= 0
                    && other.low.length() >= low.length();
            boolean sameCodes = other.qualifier.isEmpty() || other.qualifier.equals(qualifier) || qualifier.isEmpty();
            return inside && sameCodes && other.specificity() > specificity();
        }

        private int specificity() {
            return low.length() * 4 + (low.equals(high) ? 2 : 0) + (qualifier.isEmpty() ? 0 : 1);
        }

        String expression() {
            String in = low.equals(high)
                    ? "startsWith('%s')".formatted(low)
                    : "(substring(0, %d) >= '%s' and substring(0, %d) <= '%s')"
                            .formatted(low.length(), low, low.length(), high);
            return "(%s%s)".formatted(in, qualified());
        }

        private String qualified() {
            return switch (qualifier) {
                case "" -> hasEncounters ? " and %s.not()".formatted(LATER) : "";
                case "S" -> " and length() = 7 and substring(6, 1) = 'S'";
                case "D" -> " and %s and substring(6, 1) != 'S'".formatted(LATER);
                case "0" -> " and %s.not() and %s.not()".formatted(LATER, intent("[1-6]"));
                default -> " and %s.not() and %s".formatted(LATER, intent(qualifier));
            };
        }

        /** The sixth character, the fifth before an X, or the fifth of an unspecified code that ends there. */
        private static String intent(String intent) {
            return "matches('^...(..%s.?|.%sX.?|9%s)$')".formatted(intent, intent, intent);
        }
    }
}
