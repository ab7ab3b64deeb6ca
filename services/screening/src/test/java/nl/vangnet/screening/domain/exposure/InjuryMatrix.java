package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules beside the ICD-10-CM external cause matrix: for each of its codes whether the rule that speaks first has its
 * intent, and whether the class is what the brief asks for by intent and mechanism.
 */
final class InjuryMatrix {

    private static final String ANY = "*";
    private static final String ACCIDENT = "Unintentional";

    /** One code of the matrix, and what the rules make of it. */
    record Compared(
            String code,
            String intent,
            String mechanism,
            String rule,
            ExposureClass exposureClass,
            boolean intentAgrees,
            boolean classAgrees) {

        boolean agrees() {
            return intentAgrees && classAgrees;
        }

        /** What an explanation is about. */
        List<String> ground() {
            return List.of(rule, intent, mechanism);
        }
    }

    private final Map<String, List<String>> intentsOf = new HashMap<>();
    private final Map<List<String>, List<String>> classesOf = new HashMap<>();
    private final Map<List<String>, String> explanations = new HashMap<>();

    InjuryMatrix() {
        rows("intents").forEach(row -> intentsOf.put(row.cell("rule"), parts(row.cell("intents"))));
        rows("classes")
                .forEach(row ->
                        classesOf.put(List.of(row.cell("intent"), row.cell("mechanism")), parts(row.cell("classes"))));
        rows("explanations")
                .forEach(row -> explanations.put(
                        List.of(row.cell("rule"), row.cell("intent"), row.cell("mechanism")), row.cell("why")));
    }

    private static List<CsvRow> rows(String name) {
        String file = "/icd10/matrix-%s.csv".formatted(name);
        return CsvLines.rows(file, CsvLines.ofResource(file));
    }

    private static List<String> parts(String cell) {
        return Arrays.asList(cell.split("\\|"));
    }

    List<Compared> compare(ExposureRules rules) {
        Classification classification = new Classification(CodingSystem.CM, rules);
        List<Compared> compared = new ArrayList<>();
        for (CsvRow row : Icd10Codes.matrix()) {
            // The matrix leaves the encounter out: the first is meant.
            String code = row.cell("code").length() == 6 ? row.cell("code") + "A" : row.cell("code");
            ExposureDecision decision = classification.alone(code);
            String rule = decision.reasons().getFirst().rule();
            String intent = row.cell("intent");
            compared.add(new Compared(
                    row.cell("code"),
                    intent,
                    row.cell("mechanism"),
                    rule,
                    decision.exposureClass(),
                    intentsOf.getOrDefault(rule, List.of(ACCIDENT)).contains(intent),
                    classes(intent, row.cell("mechanism"))
                            .contains(decision.exposureClass().name())));
        }
        return compared;
    }

    private List<String> classes(String intent, String mechanism) {
        List<String> exact = classesOf.get(List.of(intent, mechanism));
        return exact != null ? exact : classesOf.getOrDefault(List.of(intent, ANY), List.of());
    }

    /** The explanation of a disagreement by what it is about; empty when nobody gave one. */
    String explanation(List<String> ground) {
        String exact = explanations.get(ground);
        return exact != null ? exact : explanations.getOrDefault(List.of(ground.get(0), ground.get(1), ANY), "");
    }

    /** Explanations of disagreements that are none. */
    List<List<String>> idle(Map<List<String>, List<Compared>> disagreements) {
        return explanations.keySet().stream()
                .filter(key -> disagreements.keySet().stream()
                        .noneMatch(ground -> ground.equals(key)
                                || (key.get(2).equals(ANY)
                                        && ground.subList(0, 2).equals(key.subList(0, 2)))))
                .toList();
    }

    static Map<List<String>, List<Compared>> disagreements(List<Compared> compared) {
        Map<List<String>, List<Compared>> disagreements = new TreeMap<>(Comparator.comparing(List::toString));
        compared.stream()
                .filter(code -> !code.agrees())
                .forEach(code -> disagreements
                        .computeIfAbsent(code.ground(), ignored -> new ArrayList<>())
                        .add(code));
        return disagreements;
    }
}
