package nl.vangnet.trials.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.trials.application.CandidateDesk;
import nl.vangnet.trials.application.RecruitingTrials;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateState.Offered;
import nl.vangnet.trials.domain.CandidateState.Waiting;
import nl.vangnet.trials.domain.CandidateState.Withdrawn;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Finding;
import nl.vangnet.trials.domain.Screening;
import nl.vangnet.trials.domain.ScreeningDecision;
import nl.vangnet.trials.domain.TrialProtocol;

/** Puts into words where a case stands in each trial. */
@RequestScoped
class Standings {

    private final RecruitingTrials trials;
    private final CandidateDesk desk;
    private final FindingLines findingLines;
    private final Words words;
    private final Say say;
    private final Clock clock;

    Standings(
            RecruitingTrials trials, CandidateDesk desk, FindingLines findingLines, Words words, Say say, Clock clock) {
        this.trials = trials;
        this.desk = desk;
        this.findingLines = findingLines;
        this.words = words;
        this.say = say;
        this.clock = clock;
    }

    List<Standing> of(CaseSnapshot snapshot) {
        return trials.protocols().stream()
                .map(protocol -> desk.find(protocol.trial(), snapshot.caseId())
                        .map(row -> candidate(protocol, row.candidate()))
                        .orElseGet(() -> noCandidate(protocol, snapshot)))
                .toList();
    }

    private Standing candidate(TrialProtocol protocol, Candidate candidate) {
        TrialTexts texts = words.texts();
        String trial = words.of(protocol.title());
        String said = candidate.pseudonym().said();
        return switch (candidate.state()) {
            case Offered ignored ->
                new Standing(
                        trial,
                        "chip-met",
                        texts.standing_offered(),
                        said,
                        words.of(protocol.deadline()),
                        say.time(candidate.window().closes()),
                        List.of());
            case Waiting ignored ->
                new Standing(
                        trial,
                        "chip-blue",
                        texts.standing_waiting(),
                        said,
                        texts.opensOn(),
                        say.time(candidate.window().opens()),
                        List.of());
            case Withdrawn withdrawn ->
                new Standing(
                        trial,
                        "chip-neutral",
                        texts.standing_withdrawn(),
                        said,
                        words.of(withdrawn.reason()) + ",",
                        say.time(withdrawn.at()),
                        against(protocol, candidate.findings()));
        };
    }

    private Standing noCandidate(TrialProtocol protocol, CaseSnapshot snapshot) {
        TrialTexts texts = words.texts();
        if (snapshot.ended()) {
            return standing(protocol, texts.standing_no(), texts.caseEnded(), List.of());
        }
        ScreeningDecision decision = Screening.screen(protocol, snapshot, clock.instant());
        return switch (decision) {
            case ScreeningDecision.Ineligible(var findings, var ignored) ->
                standing(protocol, texts.standing_no(), "", against(protocol, findings));
            case ScreeningDecision.TooEarly(var ignored, var awaited) ->
                standing(
                        protocol,
                        texts.standing_tooEarly(),
                        texts.missing(),
                        findingLines.of(protocol, awaited).stream()
                                .map(line -> line.text() + ". " + line.why() + ".")
                                .toList());
            // The candidate is being made at this moment.
            case ScreeningDecision.NeedsReview ignored -> standing(protocol, texts.standing_tooEarly(), "", List.of());
            case ScreeningDecision.PotentialCandidate ignored ->
                standing(protocol, texts.standing_tooEarly(), "", List.of());
        };
    }

    private Standing standing(TrialProtocol protocol, String standing, String sentence, List<String> reasons) {
        return new Standing(words.of(protocol.title()), "chip-neutral", standing, "", sentence, null, reasons);
    }

    private List<String> against(TrialProtocol protocol, List<Finding> findings) {
        List<Finding> against =
                findings.stream().filter(Finding.NotMet.class::isInstance).toList();
        return findingLines.of(protocol, against).stream()
                .map(line -> line.text() + ": " + line.finding() + ". " + line.why() + ".")
                .toList();
    }
}
