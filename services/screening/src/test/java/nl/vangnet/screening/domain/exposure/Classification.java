package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.vangnet.screening.domain.visit.StatedCode;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of every code of an edition, as ranges of codes that they treat alike. Codes that differ only in
 * their encounter or intent stand apart, or no range would be longer than one.
 */
final class Classification {

    static final String COLUMNS = "kind,from,to,codes,class,may_become,rules,title";

    /** A range of codes that the rules treat alike. */
    private static final class Range {

        private final String from;
        private String to;
        private int codes;
        private final String meaning;

        Range(String from, String meaning) {
            this.from = from;
            this.to = from;
            this.meaning = meaning;
        }
    }

    private final CodingSystem system;
    private final ExposureRules rules;

    Classification(CodingSystem system, ExposureRules rules) {
        this.system = system;
        this.rules = rules;
    }

    List<String> lines(List<String> codes) {
        Map<CodeVariant, List<Range>> kinds = new EnumMap<>(CodeVariant.class);
        for (String code : new TreeSet<>(codes)) {
            CodeVariant kind = CodeVariant.of(system, code);
            // The sixth character is an intent in poisonings and suffocation alone.
            boolean intent = code.matches("T(3[6-9]|[45].|6[0-5]|71).*");
            kind = kind.isLaterEncounter() || intent ? kind : CodeVariant.PLAIN;
            List<Range> ranges = kinds.computeIfAbsent(kind, ignored -> new ArrayList<>());
            String meaning = meaning(code);
            if (ranges.isEmpty() || !ranges.getLast().meaning.equals(meaning)) {
                ranges.add(new Range(code, meaning));
            }
            ranges.getLast().to = code;
            ranges.getLast().codes++;
        }
        List<String> lines = new ArrayList<>(List.of(COLUMNS));
        kinds.forEach((kind, ranges) -> ranges.forEach(range -> lines.add("%s,%s,%s,%d,%s"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        stem(range.from),
                        stem(range.to),
                        range.codes,
                        range.meaning))));
        return lines;
    }

    /** The class of a visit of which nothing else is known, what else it may ask for, and why. */
    private String meaning(String code) {
        ExposureDecision alone = alone(code);
        List<ExposureRule> hit = rules.hits(system, code).rules();
        return "%s,%s,%s,\"%s\""
                .formatted(
                        alone.exposureClass(),
                        hit.stream()
                                .filter(rule -> rule.condition() != null)
                                .map(rule -> rule.classIf() + " if " + rule.condition())
                                .distinct()
                                .collect(Collectors.joining("; ")),
                        hit.stream().map(ExposureRule::rule).collect(Collectors.joining(" + ")),
                        hit.stream().map(ExposureRule::titleEn).distinct().collect(Collectors.joining("; ")));
    }

    ExposureDecision alone(String code) {
        StatedCode stated = new StatedCode(system.uri(), code, null, "DG1-3[1]", null, false);
        return ExposureScreening.screen(
                new VisitEvidence(List.of(stated), List.of(), List.of(), false, adult()), rules);
    }

    private static @Nullable Integer adult() {
        return 41;
    }

    /** Without the encounter, and without what only fills the places before it. */
    private static String stem(String code) {
        String stem = code.length() == 7 ? code.substring(0, 6) : code;
        while (stem.length() > 3 && stem.endsWith("X")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return Icd10Codes.dotted(stem);
    }
}
