package nl.vangnet.trials.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.WindowBar;
import nl.vangnet.trials.application.CandidateDesk;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateState.Withdrawn;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Evidence.Kind;
import nl.vangnet.trials.domain.Finding;
import nl.vangnet.trials.domain.Screening;
import nl.vangnet.trials.domain.StageResult;
import nl.vangnet.trials.domain.TrialProtocol;
import nl.vangnet.trials.domain.Window;
import org.jspecify.annotations.Nullable;

/** Puts candidates into words. */
@RequestScoped
class CandidateLines {

    private final Words words;
    private final FindingLines findingLines;
    private final Say say;
    private final Clock clock;
    private final ZoneId zone;

    CandidateLines(Words words, FindingLines findingLines, Say say, Clock clock, ZoneId zone) {
        this.words = words;
        this.findingLines = findingLines;
        this.say = say;
        this.clock = clock;
        this.zone = zone;
    }

    List<CandidateLine> of(TrialProtocol protocol, List<CandidateDesk.Row> rows) {
        return rows.stream().map(row -> of(protocol, row)).toList();
    }

    CandidateLine of(TrialProtocol protocol, CandidateDesk.Row row) {
        Candidate candidate = row.candidate();
        CaseSnapshot snapshot = row.snapshot();
        Window window = candidate.window();
        Instant now = clock.instant();
        String site = snapshot.facility();
        return new CandidateLine(
                candidate.pseudonym().value(),
                candidate.pseudonym().said(),
                site == null ? words.texts().siteUnknown() : site,
                words.who(snapshot.ageAtTrauma(), snapshot.sex()),
                snapshot.test(),
                scores(snapshot),
                counts(candidate.findings()),
                notes(protocol, candidate.findings()),
                words.of(candidate.state()),
                words.of(protocol.deadline()),
                WindowBar.of(
                        window.traumaTime(), window.opens(), window.bestUntil().orElse(null), window.closes(), now),
                say.time(window.opens()),
                say.time(window.closes()),
                words.texts().dayOf(Math.min(window.day(now), window.days()), window.days()),
                say.left(window.closes()),
                LocalDate.ofInstant(window.closes(), zone).equals(LocalDate.ofInstant(now, zone)),
                withdrawnAt(candidate),
                candidate.state() instanceof Withdrawn withdrawn && withdrawn.windowMoved());
    }

    private @Nullable SaidTime withdrawnAt(Candidate candidate) {
        return candidate.state() instanceof Withdrawn withdrawn ? say.time(withdrawn.at()) : null;
    }

    private String counts(List<Finding> findings) {
        return words.texts().metOf(Screening.met(findings), findings.size(), Screening.open(findings));
    }

    /** The scores of the last stage that was filled in. */
    private String scores(CaseSnapshot snapshot) {
        return snapshot.stages().stream()
                .max(Comparator.comparingInt(StageResult::stage))
                .map(result -> result.scores().stream()
                        .map(score -> score.instrument() + " " + score.value())
                        .collect(Collectors.joining(" · ")))
                .filter(said -> !said.isEmpty())
                .orElse(words.texts().notScreened());
    }

    private List<String> notes(TrialProtocol protocol, List<Finding> findings) {
        List<Finding> telling = findings.stream()
                .filter(Finding.Unknown.class::isInstance)
                .filter(finding ->
                        finding.number().startsWith("I-") || finding.evidence().kind() == Kind.HINT_IN_RECORD)
                .filter(finding -> finding.evidence().kind() != Kind.WINDOW_OPENS)
                .filter(finding -> finding.evidence().kind() != Kind.NOT_IN_RECORD)
                .toList();
        return findingLines.of(protocol, telling).stream()
                .map(line -> line.exclusion() || line.ask().isEmpty() ? line.why() : line.ask())
                .toList();
    }
}
