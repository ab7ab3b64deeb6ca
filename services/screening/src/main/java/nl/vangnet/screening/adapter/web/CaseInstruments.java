package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.Speaking;
import nl.vangnet.screening.adapter.web.CaseView.InstrumentLine;
import nl.vangnet.screening.adapter.web.CaseView.ScoreLine;
import nl.vangnet.screening.adapter.web.CaseView.StageLine;
import nl.vangnet.screening.application.ResponseBook;
import nl.vangnet.screening.application.ResponseBook.Draft;
import nl.vangnet.screening.domain.instrument.Instrument;
import nl.vangnet.screening.domain.instrument.Outcome;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.StageScreening;

/** The questionnaires of a case: which are filled in, and what they say. */
@ApplicationScoped
class CaseInstruments {

    private final Questionnaires questionnaires;
    private final ResponseBook responses;
    private final Wording wording;
    private final Speaking speaking;
    private final Say say;

    CaseInstruments(
            Questionnaires questionnaires, ResponseBook responses, Wording wording, Speaking speaking, Say say) {
        this.questionnaires = questionnaires;
        this.responses = responses;
        this.wording = wording;
        this.speaking = speaking;
        this.say = say;
    }

    List<InstrumentLine> lines(ScreeningCase shown) {
        return Arrays.stream(Instrument.values())
                .map(instrument -> line(shown, instrument))
                .toList();
    }

    private InstrumentLine line(ScreeningCase shown, Instrument instrument) {
        Optional<Draft> draft = responses.draft(shown.identity().caseId(), instrument);
        Optional<Score> score = shown.screenings().reversed().stream()
                .flatMap(stage -> stage.scores().stream())
                .filter(known -> known.instrument() == instrument)
                .findFirst();
        String standing = draft.map(
                        open -> wording.texts().started(open.answers().size(), instrument.items()))
                .or(() -> score.map(this::standing))
                .orElseGet(() -> wording.texts().notYet());
        return new InstrumentLine(
                instrument.name(),
                questionnaires.of(instrument).title().in(speaking.language()),
                standing,
                score.isPresent(),
                draft.isPresent());
    }

    private String standing(Score score) {
        return wording.texts().answered(score.answered(), score.items());
    }

    List<StageLine> stages(ScreeningCase shown) {
        return shown.screenings().reversed().stream().map(this::stage).toList();
    }

    private StageLine stage(StageScreening screening) {
        return new StageLine(
                screening.stage(),
                word(screening.outcome()),
                chip(screening.outcome()),
                meaning(screening.outcome()),
                screening.scores().stream().map(this::score).toList());
    }

    private ScoreLine score(Score score) {
        return new ScoreLine(
                score.instrument().name(),
                wording.texts().score(score.value(), score.cutoff()),
                word(score.outcome()),
                chip(score.outcome()),
                standing(score),
                say.time(score.at()));
    }

    private String word(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE -> wording.texts().outcome_POSITIVE();
            case NEGATIVE -> wording.texts().outcome_NEGATIVE();
            case INCOMPLETE -> wording.texts().outcome_INCOMPLETE();
        };
    }

    private String meaning(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE -> wording.texts().result_POSITIVE();
            case NEGATIVE -> wording.texts().result_NEGATIVE();
            case INCOMPLETE -> wording.texts().result_INCOMPLETE();
        };
    }

    private static String chip(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE -> "violet";
            case NEGATIVE -> "neutral";
            case INCOMPLETE -> "amber";
        };
    }
}
