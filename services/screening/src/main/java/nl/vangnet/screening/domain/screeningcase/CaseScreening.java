package nl.vangnet.screening.domain.screeningcase;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.vangnet.screening.domain.instrument.Instrument;
import nl.vangnet.screening.domain.instrument.Outcome;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.instrument.Scoring;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent.ScreeningCompleted;
import nl.vangnet.screening.domain.screeningcase.Transition.Refusal;
import nl.vangnet.screening.domain.visit.TraumaTime;

/** What a scored questionnaire does to a case. */
final class CaseScreening {

    private static final int STAGE_TWO_AFTER_DAYS = 14;

    private CaseScreening() {}

    static Transition record(ScreeningCase before, Score score, ZoneId hospitalZone, Instant now) {
        if (before.isClosed()) {
            return new Transition.Refused(Refusal.CLOSED);
        }
        if (!CaseReassessment.isConfirmed(before.confirmation())) {
            return new Transition.Refused(Refusal.NOT_CONFIRMED);
        }
        int stage = stageAt(before.trauma(), score.at(), hospitalZone);
        StageScreening screening = add(score, stage, find(before, stage));
        List<StageScreening> screenings = new ArrayList<>(before.screenings());
        screenings.removeIf(old -> old.stage() == stage);
        screenings.add(screening);
        screenings.sort(Comparator.comparingInt(StageScreening::stage));
        if (screenings.equals(before.screenings())) {
            return new Transition.Unchanged(before);
        }
        CaseDraft draft = new CaseDraft(before)
                .answered(before.confirmation(), screenings)
                .open();
        return isSettled(screening) ? draft.event(ScreeningCompleted::new, now).done() : draft.done();
    }

    /** Stage 2 begins on the fourteenth day after the trauma, at the same time of the hospital's clock. */
    static int stageAt(TraumaTime trauma, Instant answeredAt, ZoneId hospitalZone) {
        Instant stageTwo = trauma.instant()
                .atZone(hospitalZone)
                .plusDays(STAGE_TWO_AFTER_DAYS)
                .toInstant();
        return answeredAt.isBefore(stageTwo) ? 1 : 2;
    }

    private static Optional<StageScreening> find(ScreeningCase before, int stage) {
        return before.screenings().stream().filter(old -> old.stage() == stage).findFirst();
    }

    private static StageScreening add(Score score, int stage, Optional<StageScreening> known) {
        List<Score> scores = new ArrayList<>(known.map(StageScreening::scores).orElse(List.of()));
        boolean older = scores.stream()
                .anyMatch(old ->
                        old.instrument() == score.instrument() && old.at().isAfter(score.at()));
        if (!older) {
            scores.removeIf(old -> old.instrument() == score.instrument());
            scores.add(score);
        }
        scores.sort(Comparator.comparing(Score::instrument));
        Instant newest =
                scores.stream().map(Score::at).max(Comparator.naturalOrder()).orElseThrow();
        return new StageScreening(stage, Scoring.combine(scores), newest, scores);
    }

    /** Half a stage says nothing yet; a whole one does, even when items are missing. */
    private static boolean isSettled(StageScreening screening) {
        return screening.outcome() != Outcome.INCOMPLETE || screening.scores().size() == Instrument.values().length;
    }
}
