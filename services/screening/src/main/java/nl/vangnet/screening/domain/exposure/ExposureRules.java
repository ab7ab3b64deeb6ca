package nl.vangnet.screening.domain.exposure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.screening.domain.complaint.ComplaintReader;

/** The rules at one version, checked when they are loaded and immutable from then on. */
public final class ExposureRules {

    /** The version that is in force. */
    public static final String NEWEST = "2026.2";

    /** The words of complaints are a table of their own and change apart from the codes. */
    private static final String TERMS = "2026.2";

    private final String version;
    private final List<ExposureRule> rules;
    private final ComplaintTerms terms;
    private final RuleWords words;
    private final Map<CodingSystem, CodeIndex> indexes = new EnumMap<>(CodingSystem.class);
    private final Map<String, ExposureRule> byName = new HashMap<>();

    private ExposureRules(
            String version, List<ExposureRule> rules, List<FactLine> facts, RuleWords words, ComplaintTerms terms) {
        this.version = version;
        this.rules = rules;
        this.words = words;
        this.terms = terms;
        for (CodingSystem system : CodingSystem.values()) {
            indexes.put(
                    system,
                    CodeIndex.of(
                            system,
                            rules.stream()
                                    .filter(rule -> rule.system() == system)
                                    .toList(),
                            facts.stream()
                                    .filter(fact -> fact.system() == system)
                                    .toList()));
        }
        rules.forEach(rule -> byName.putIfAbsent(rule.rule(), rule));
    }

    /** Loads a version that is shipped with this service. */
    public static ExposureRules load(String version) {
        return load(version, ComplaintReader.DEFAULT_LONGEST);
    }

    /**
     * @param longestComplaint characters that are read of a complaint
     */
    public static ExposureRules load(String version, int longestComplaint) {
        return parse(
                version,
                CsvLines.ofResource("/exposure/rules-" + version + ".csv"),
                CsvLines.ofResource("/exposure/facts-" + version + ".csv"),
                CsvLines.ofResource("/exposure/words-" + version + ".csv"),
                ComplaintTerms.of(
                        TERMS,
                        name -> CsvLines.ofResource("/exposure/" + name + "-" + TERMS + ".csv"),
                        longestComplaint));
    }

    /** Reads the lines of the files of a version. */
    static ExposureRules parse(
            String version, List<String> rules, List<String> facts, List<String> words, ComplaintTerms terms) {
        RuleProblems problems = new RuleProblems();
        RuleWords told = RuleWords.parse("words-" + version + ".csv", words, problems);
        List<ExposureRule> ruled = RuleFile.rules("rules-" + version + ".csv", rules, told, problems);
        List<FactLine> stated = RuleFile.facts("facts-" + version + ".csv", facts, problems);
        problems.throwIfAny();
        return of(version, ruled, stated, told, terms);
    }

    /** Of parts in which nothing is wrong. */
    static ExposureRules of(
            String version, List<ExposureRule> rules, List<FactLine> facts, RuleWords words, ComplaintTerms terms) {
        return new ExposureRules(version, rules, facts, words, terms);
    }

    public String version() {
        return version;
    }

    /** All lines, in the order of the table. */
    public List<ExposureRule> all() {
        return rules;
    }

    /** The first line of that name: lines of one name have one title. */
    public Optional<ExposureRule> named(String rule) {
        return Optional.ofNullable(byName.get(rule));
    }

    ComplaintTerms terms() {
        return terms;
    }

    RuleWords words() {
        return words;
    }

    /** What the rules of one system make of a code. */
    CodeHits hits(CodingSystem system, String compactCode) {
        return Objects.requireNonNull(indexes.get(system)).hits(system.plain(compactCode));
    }
}
