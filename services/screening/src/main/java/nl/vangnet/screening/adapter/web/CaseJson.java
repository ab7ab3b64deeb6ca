package nl.vangnet.screening.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.exposure.ReasonSentences;
import nl.vangnet.screening.domain.exposure.Tongue;
import nl.vangnet.screening.domain.exposure.UncountedWords;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.StageOneWindow;
import nl.vangnet.screening.domain.screeningcase.StageScreening;
import org.jspecify.annotations.Nullable;

/** A case as the API gives it to a nurse's program. */
public record CaseJson(
        UUID id,
        String number,
        int version,
        String state,
        @Nullable String closedReason,
        ExposureJson exposure,
        TraumaJson trauma,
        WindowJson stageOne,
        @Nullable ConfirmationJson confirmation,
        List<ScoreJson> scores,
        List<OutcomeJson> outcomes,
        PersonJson patient,
        VisitJson visit,
        boolean test) {

    /** The decision with its reasons. */
    public record ExposureJson(
            @JsonProperty("class") String exposureClass,
            boolean deferred,
            String ruleSet,
            @Nullable String terms,
            List<String> routes,
            List<ReasonJson> reasons,
            List<NotCountedJson> notCounted) {

        static ExposureJson of(ExposureDecision decision, ReasonSentences sentences) {
            return new ExposureJson(
                    decision.exposureClass().name(),
                    decision.deferred(),
                    decision.ruleSet(),
                    decision.terms(),
                    names(decision.routes()),
                    decision.reasons().stream()
                            .map(reason -> ReasonJson.of(reason, sentences))
                            .toList(),
                    decision.notCounted().stream()
                            .map(words -> NotCountedJson.of(words, sentences))
                            .toList());
        }
    }

    /** Words that speak of an event and do not count, and why. */
    public record NotCountedJson(
            String event,
            String against,
            String words,
            @Nullable String cue,
            String at,
            @Nullable String messageId,
            String en,
            String nl) {

        static NotCountedJson of(UncountedWords words, ReasonSentences sentences) {
            return new NotCountedJson(
                    words.event(),
                    words.against().name(),
                    words.words(),
                    words.cue(),
                    words.at(),
                    words.message() == null ? null : words.message().messageId(),
                    sentences.notCounted(words, Tongue.EN),
                    sentences.notCounted(words, Tongue.NL));
        }
    }

    /** One ground. */
    public record ReasonJson(
            String rule,
            @JsonProperty("class") String exposureClass,
            @Nullable String system,
            @Nullable String code,
            @Nullable String text,
            @Nullable String event,
            @Nullable String at,
            @Nullable String messageId,
            String en,
            String nl) {

        static ReasonJson of(ExposureReason reason, ReasonSentences sentences) {
            return new ReasonJson(
                    reason.rule(),
                    reason.exposureClass().name(),
                    reason.system(),
                    reason.code(),
                    reason.text(),
                    reason.told() == null ? null : reason.told().event(),
                    reason.at(),
                    reason.message() == null ? null : reason.message().messageId(),
                    sentences.sentence(reason, Tongue.EN),
                    sentences.sentence(reason, Tongue.NL));
        }
    }

    /** T0. */
    public record TraumaJson(Instant time, String precision, boolean corrected) {}

    /** When stage 1 is taken. */
    public record WindowJson(Instant opensAt, Instant bestUntil, Instant closesAt) {

        static WindowJson of(StageOneWindow window) {
            return new WindowJson(window.opensAt(), window.bestUntil(), window.closesAt());
        }
    }

    /** What a nurse said about criterion A. */
    public record ConfirmationJson(
            boolean criterionA, @Nullable String mode, List<String> threats, Instant at) {

        static ConfirmationJson of(Confirmation confirmation) {
            return new ConfirmationJson(
                    confirmation.criterionA(),
                    confirmation.mode() == null ? null : confirmation.mode().name(),
                    names(confirmation.threats()),
                    confirmation.at());
        }
    }

    /** One scored instrument of one stage. */
    public record ScoreJson(
            int stage,
            String instrument,
            int score,
            int answered,
            int items,
            int cutoff,
            String outcome,
            String ruleVersion,
            Instant at) {

        static ScoreJson of(int stage, Score score) {
            return new ScoreJson(
                    stage,
                    score.instrument().name(),
                    score.value(),
                    score.answered(),
                    score.items(),
                    score.cutoff(),
                    score.outcome().name(),
                    score.ruleVersion(),
                    score.at());
        }
    }

    /** What the instruments of one stage say together. */
    public record OutcomeJson(int stage, String outcome, Instant at) {

        static OutcomeJson of(StageScreening screening) {
            return new OutcomeJson(screening.stage(), screening.outcome().name(), screening.at());
        }
    }

    /** Who it is. */
    public record PersonJson(
            UUID key,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer ageAtTrauma,
            String sex,
            List<String> identifiers,
            boolean deceased) {}

    /** The stay. */
    public record VisitJson(
            UUID id,
            List<String> numbers,
            @Nullable String facility,
            @Nullable String place) {}

    static CaseJson of(ListedCase listed, ZoneId zone, ReasonSentences sentences) {
        ScreeningCase shown = listed.screeningCase();
        return new CaseJson(
                listed.caseId(),
                shown.identity().number(),
                shown.version(),
                shown.state().name(),
                shown.closedReason() == null ? null : shown.closedReason().name(),
                ExposureJson.of(shown.exposure(), sentences),
                new TraumaJson(
                        shown.trauma().instant(), shown.trauma().precision().name(), shown.traumaCorrected()),
                WindowJson.of(shown.stageOneWindow(zone)),
                shown.confirmation() == null ? null : ConfirmationJson.of(shown.confirmation()),
                shown.screenings().stream()
                        .flatMap(screening ->
                                screening.scores().stream().map(score -> ScoreJson.of(screening.stage(), score)))
                        .toList(),
                shown.screenings().stream().map(OutcomeJson::of).toList(),
                new PersonJson(
                        shown.identity().patientKey(),
                        listed.name(),
                        listed.birthDate(),
                        shown.patient().ageAtTrauma(),
                        shown.patient().sex().name().toLowerCase(Locale.ROOT),
                        listed.identifiers(),
                        shown.patient().deceased()),
                new VisitJson(shown.identity().visitId(), listed.visitNumbers(), shown.facility(), listed.place()),
                shown.test());
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted(Comparator.naturalOrder()).toList();
    }
}
