package nl.vangnet.screening.domain.exposure;

import java.util.List;

/**
 * What the rules of one system make of one code, worked out when they are loaded.
 *
 * @param rules the lines that name it, in the order of their rows
 * @param facts the bits of the facts that it states
 * @param severeInjury an injury of row 14 whose class can still rise
 * @param externalCause an external cause of rows 1 to 13
 * @param trauma an injury or external cause of any kind
 */
record CodeHits(
        CodingSystem system,
        List<ExposureRule> rules,
        long facts,
        boolean severeInjury,
        boolean externalCause,
        boolean trauma) {

    static CodeHits none(CodingSystem system) {
        return new CodeHits(system, List.of(), 0, false, false, false);
    }

    static CodeHits of(CodingSystem system, String code, List<ExposureRule> rules, long facts) {
        return new CodeHits(
                system,
                List.copyOf(rules),
                facts,
                rules.stream().anyMatch(ExposureRule::isSevereInjury),
                rules.stream().anyMatch(rule -> rule.isExternalCause(code)),
                rules.stream().anyMatch(rule -> rule.isTrauma(code)));
    }
}
