package nl.vangnet.screening.domain.exposure;

import java.util.Comparator;
import java.util.List;

/** Finds what the rules of one system make of a code. Made once, when the rules are loaded. */
interface CodeIndex {

    /** Numbered rows in order, then the rows of our own by name. */
    Comparator<ExposureRule> BY_ROW =
            Comparator.comparingInt(ExposureRule::rowNumber).thenComparing(ExposureRule::row);

    /**
     * @param code as {@link CodingSystem#plain} gives it
     */
    CodeHits hits(String code);

    /**
     * @param rules of this system alone
     * @param facts of this system alone
     */
    static CodeIndex of(CodingSystem system, List<ExposureRule> rules, List<FactLine> facts) {
        return system.isIcd10() ? Icd10Index.of(system, rules, facts) : NameIndex.of(system, rules, facts);
    }
}
