package nl.vangnet.screening.domain.exposure;

import java.util.List;
import java.util.Objects;

/** Makes rules of the files of a set, or says all that is wrong with them. Immutable and thread safe. */
public final class RuleSetReader {

    private final int longestComplaint;
    private final int maxFileBytes;

    /**
     * @param longestComplaint characters that are read of a complaint
     * @param maxFileBytes of one file
     */
    public RuleSetReader(int longestComplaint, int maxFileBytes) {
        this.longestComplaint = longestComplaint;
        this.maxFileBytes = maxFileBytes;
    }

    /** @throws RuleFileException with everything that is wrong */
    public ExposureRules read(RuleSetFiles set) {
        RuleProblems problems = new RuleProblems();
        RuleTexts texts = RuleTexts.of(set, maxFileBytes, problems);
        List<CsvRow> coded = texts.coded();
        if (NamedCodes.areTooMany(coded, problems)) {
            // Before anything is built of them.
            problems.throwIfAny();
        }
        RuleWords words = RuleWords.parse(texts.file("words"), texts.lines("words"), problems);
        List<ExposureRule> rules =
                RuleFile.rules(texts.file("rules"), texts.lines("rules"), texts.has("words") ? words : null, problems);
        List<FactLine> facts = RuleFile.facts(texts.file("facts"), texts.lines("facts"), problems);
        NamedCodes.sayUnknown(coded, texts.rows(RuleSetFiles.NEWER_CODES), problems);
        ComplaintTerms terms = texts.hasComplaints()
                ? ComplaintTerms.of(set.version(), texts::rows, longestComplaint, problems)
                : null;
        problems.throwIfAny();
        return ExposureRules.of(set.version(), rules, facts, words, Objects.requireNonNull(terms));
    }
}
