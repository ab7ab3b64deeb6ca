package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of a system without prefixes, each by itself. */
final class NameIndex implements CodeIndex {

    private final Map<String, CodeHits> byName;
    private final CodeHits none;

    private NameIndex(CodingSystem system, Map<String, CodeHits> byName) {
        this.byName = Map.copyOf(byName);
        this.none = CodeHits.none(system);
    }

    static NameIndex of(CodingSystem system, List<ExposureRule> rules, List<FactLine> facts) {
        Map<String, List<ExposureRule>> rulesOf = new HashMap<>();
        Map<String, Long> factsOf = new HashMap<>();
        rules.stream()
                .sorted(BY_ROW)
                .forEach(rule -> rule.codes()
                        .names()
                        .forEach(name -> rulesOf.computeIfAbsent(name, ignored -> new ArrayList<>())
                                .add(rule)));
        facts.forEach(line -> line.codes()
                .names()
                .forEach(name -> factsOf.merge(name, line.fact().bit(), (one, other) -> one | other)));
        factsOf.keySet().forEach(name -> rulesOf.putIfAbsent(name, List.of()));
        Map<String, CodeHits> hits = new HashMap<>();
        rulesOf.forEach(
                (name, named) -> hits.put(name, CodeHits.of(system, name, named, factsOf.getOrDefault(name, 0L))));
        return new NameIndex(system, hits);
    }

    @Override
    public CodeHits hits(String code) {
        return byName.getOrDefault(code, none);
    }
}
