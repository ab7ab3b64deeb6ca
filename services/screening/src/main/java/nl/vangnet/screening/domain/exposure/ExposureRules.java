package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rules of clinical.md 2.3 at one version, checked when they are loaded and immutable from then on. */
public final class ExposureRules {

    /** The version that is in force. */
    public static final String NEWEST = "2026.1";

    private static final int CATEGORY = 3;

    private final String version;
    private final List<ExposureRule> rules;
    private final Map<CodingSystem, Map<Fact, CodeSet>> facts;
    private final ComplaintTerms terms;
    private final Map<CodingSystem, Map<String, List<ExposureRule>>> byCategory;

    private ExposureRules(
            String version,
            List<ExposureRule> rules,
            Map<CodingSystem, Map<Fact, CodeSet>> facts,
            ComplaintTerms terms) {
        this.version = version;
        this.rules = rules;
        this.facts = facts;
        this.terms = terms;
        this.byCategory = index(rules);
    }

    /** Loads a version that is shipped with this service. */
    public static ExposureRules load(String version) {
        return parse(
                version,
                CsvLines.ofResource("/exposure/rules-" + version + ".csv"),
                CsvLines.ofResource("/exposure/facts-" + version + ".csv"),
                CsvLines.ofResource("/exposure/terms-" + version + ".csv"));
    }

    /** Reads the lines of the three files of a version. */
    static ExposureRules parse(String version, List<String> rules, List<String> facts, List<String> terms) {
        return new ExposureRules(
                version, RuleFile.rules(rules), RuleFile.facts(facts), ComplaintTerms.parse(CsvLines.parse(terms)));
    }

    public String version() {
        return version;
    }

    /** All lines, in the order of the table. */
    public List<ExposureRule> all() {
        return rules;
    }

    ComplaintTerms terms() {
        return terms;
    }

    /** The lines that name a code: of each row the ones that name it most closely. */
    List<ExposureRule> naming(CodingSystem system, String compactCode) {
        if (compactCode.length() < CATEGORY) {
            return List.of();
        }
        boolean later = isLaterEncounter(system, compactCode);
        List<ExposureRule> candidates =
                byCategory.getOrDefault(system, Map.of()).getOrDefault(compactCode.substring(0, CATEGORY), List.of());
        List<ExposureRule> naming = new ArrayList<>(2);
        int row = 0;
        int best = 0;
        for (ExposureRule rule : candidates) {
            OptionalInt specificity = specificity(rule, compactCode, later);
            if (specificity.isEmpty()) {
                continue;
            }
            if (rule.row() == row && specificity.getAsInt() <= best) {
                continue;
            }
            if (rule.row() == row) {
                naming.removeLast();
            }
            row = rule.row();
            best = specificity.getAsInt();
            naming.add(rule);
        }
        return naming;
    }

    private static boolean isLaterEncounter(CodingSystem system, String compactCode) {
        return system == CodingSystem.CM && (CmCodes.isSubsequent(compactCode) || CmCodes.isSequela(compactCode));
    }

    /** A later encounter is named by the lines about later encounters alone: it is never a new event. */
    private static OptionalInt specificity(ExposureRule rule, String compactCode, boolean later) {
        boolean about = rule.codes().patterns().stream().anyMatch(CodePattern::isAboutLaterEncounters);
        return about == later ? rule.codes().specificity(compactCode) : OptionalInt.empty();
    }

    /** The facts that a code states; a later encounter states none about today. */
    List<Fact> statedBy(CodingSystem system, String compactCode) {
        List<Fact> stated = new ArrayList<>();
        if (isLaterEncounter(system, compactCode)) {
            return stated;
        }
        facts.getOrDefault(system, Map.of()).forEach((fact, codes) -> {
            if (codes.contains(compactCode)) {
                stated.add(fact);
            }
        });
        return stated;
    }

    /** Every category A00 to Z99 with the lines that may name codes in it, rows together and in order. */
    private static Map<CodingSystem, Map<String, List<ExposureRule>>> index(List<ExposureRule> rules) {
        Map<CodingSystem, Map<String, List<ExposureRule>>> index = new EnumMap<>(CodingSystem.class);
        for (ExposureRule rule : rules.stream()
                .sorted(Comparator.comparingInt(ExposureRule::row))
                .toList()) {
            Map<String, List<ExposureRule>> categories =
                    index.computeIfAbsent(rule.system(), system -> new HashMap<>());
            for (CodePattern pattern : rule.codes().patterns()) {
                categoriesOf(pattern).forEach(category -> {
                    List<ExposureRule> lines = categories.computeIfAbsent(category, ignored -> new ArrayList<>());
                    if (!lines.contains(rule)) {
                        lines.add(rule);
                    }
                });
            }
        }
        return index;
    }

    private static List<String> categoriesOf(CodePattern pattern) {
        String low = pattern.low().substring(0, CATEGORY);
        String high = pattern.high().substring(0, CATEGORY);
        List<String> categories = new ArrayList<>();
        for (char chapter = low.charAt(0); chapter <= high.charAt(0); chapter++) {
            for (int number = 0; number < 100; number++) {
                String category = "%c%02d".formatted(chapter, number);
                if (category.compareTo(low) >= 0 && category.compareTo(high) <= 0) {
                    categories.add(category);
                }
            }
        }
        return categories;
    }
}
