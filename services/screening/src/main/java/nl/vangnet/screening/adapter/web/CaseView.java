package nl.vangnet.screening.adapter.web;

import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * The patient's page.
 *
 * @param closed why the case ended, or null
 * @param terms version of the words by which complaints were read, or empty
 * @param risk the risk score, or null when the visit has no messages of its own any more
 * @param guards what speaks against oxytocin
 * @param interpreter the patient's language when it is not one of ours, or null
 * @param confirmed what the nurse said of the event; empty until then
 * @param form the form on criterion A, while it can be answered, or null
 */
public record CaseView(
        UUID caseId,
        CaseRow row,
        CaseState state,
        @Nullable String closed,
        Person person,
        Event event,
        List<Ground> grounds,
        List<NotCounted> notCounted,
        String ruleSet,
        String terms,
        @Nullable SaidTime newestMessage,
        @Nullable RiskView risk,
        List<String> guards,
        boolean deferred,
        @Nullable String interpreter,
        List<String> confirmed,
        @Nullable ConfirmForm form,
        List<InstrumentLine> instruments,
        List<StageLine> stages,
        List<Moment> timeline,
        @Nullable String shift) {

    /** Who it is. */
    public record Person(
            String born,
            String age,
            String sex,
            String numbers,
            String visits,
            String place,
            String facility,
            String language) {}

    /** When it happened. */
    public record Event(SaidTime time, String precision) {}

    /** One ground for being on the list: a sentence, and for who looks closer the rule, the code and its place. */
    public record Ground(String sentence, String chip, String classWord, String at, String code, String rule) {}

    /** Why frightening words are no ground, and their place in the message. */
    public record NotCounted(String sentence, String at) {}

    /** A questionnaire and where it stands. */
    public record InstrumentLine(String code, String title, String standing, boolean done, boolean started) {}

    /** What the questionnaires of one stage say. */
    public record StageLine(int stage, String outcome, String chip, String meaning, List<ScoreLine> scores) {}

    /** One score. */
    public record ScoreLine(
            String instrument, String score, String outcome, String chip, String answered, SaidTime at) {}

    /** Something that happened, newest first. */
    public record Moment(SaidTime at, String what, String detail) {}

    public boolean isToConfirm() {
        return state == CaseState.DETECTED;
    }

    public boolean isToScreen() {
        return state == CaseState.CONFIRMED;
    }

    public boolean isScreened() {
        return state == CaseState.SCREENED;
    }

    public boolean isClosed() {
        return state == CaseState.CLOSED;
    }
}
