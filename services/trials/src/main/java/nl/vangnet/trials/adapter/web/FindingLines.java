package nl.vangnet.trials.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import nl.vangnet.trials.domain.Criterion;
import nl.vangnet.trials.domain.Finding;
import nl.vangnet.trials.domain.TrialProtocol;

/** Puts findings into words. */
@RequestScoped
class FindingLines {

    private final Words words;
    private final EvidenceWords evidenceWords;

    FindingLines(Words words, EvidenceWords evidenceWords) {
        this.words = words;
        this.evidenceWords = evidenceWords;
    }

    List<FindingLine> of(TrialProtocol protocol, List<? extends Finding> findings) {
        return findings.stream().map(finding -> of(protocol, finding)).toList();
    }

    private FindingLine of(TrialProtocol protocol, Finding finding) {
        Optional<Criterion> criterion = protocol.criterion(finding.number());
        boolean exclusion = criterion.map(Criterion::exclusion).orElse(false);
        String question = words.of(criterion.flatMap(Criterion::question));
        return new FindingLine(
                // With a hyphen that does not break: a number is one word.
                finding.number().replace('-', '\u2011'),
                exclusion,
                words.of(criterion.map(Criterion::text)),
                chip(finding),
                finding(finding, exclusion),
                evidenceWords.of(finding.evidence()),
                finding instanceof Finding.Unknown ? question : "");
    }

    private static String chip(Finding finding) {
        return switch (finding) {
            case Finding.Met ignored -> "chip-met";
            case Finding.NotMet ignored -> "chip-exclude";
            case Finding.Unknown ignored -> "chip-amber";
        };
    }

    private String finding(Finding finding, boolean exclusion) {
        TrialTexts texts = words.texts();
        return switch (finding) {
            case Finding.Met ignored -> exclusion ? texts.finding_clear() : texts.finding_met();
            case Finding.NotMet ignored -> exclusion ? texts.finding_excludes() : texts.finding_notMet();
            case Finding.Unknown ignored -> texts.finding_ask();
        };
    }
}
