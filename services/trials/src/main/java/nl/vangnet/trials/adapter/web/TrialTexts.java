package nl.vangnet.trials.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the trials pages, in English here and in Dutch in {@code messages/trials_nl.properties}. */
@MessageBundle("trials")
public interface TrialTexts {

    @Message("Trial, no proven benefit.")
    String noBenefit();

    @Message("Trial, no proven benefit; a clinician decides.")
    String clinicianDecides();

    @Message("Candidates")
    String candidates();

    @Message("Open")
    String open();

    @Message("All candidates")
    String backToList();

    @Message(
            "Nobody can be asked for this trial now. A case appears here once a nurse has confirmed the event and the screen is positive, while the window is open.")
    String emptyOffered();

    @Message("Opens later")
    String waitingTitle();

    @Message("No longer candidates")
    String withdrawnTitle();

    @Message("opens on")
    String opensOn();

    @Message("opened")
    String opened();

    @Message("closed on")
    String closedOn();

    @Message("day {day} of {days}")
    String dayOf(long day, long days);

    @Message("{met} of {total} met, {open} open")
    String metOf(long met, long total, long open);

    @Message("test")
    String test();

    @Message("{years}, {sex}")
    String years(int years, String sex);

    @Message("age unknown, {sex}")
    String ageUnknown(String sex);

    @Message("site unknown")
    String siteUnknown();

    @Message("not screened")
    String notScreened();

    @Message("female")
    String sex_female();

    @Message("male")
    String sex_male();

    @Message("other")
    String sex_other();

    @Message("sex unknown")
    String sex_unknown();

    @Message("To take part")
    String inclusion();

    @Message("What must not be the case")
    String exclusion();

    @Message("Criterion")
    String criterion();

    @Message("Finding")
    String finding();

    @Message("Why")
    String why();

    @Message("What to ask")
    String ask();

    @Message("met")
    String finding_met();

    @Message("clear")
    String finding_clear();

    @Message("not met")
    String finding_notMet();

    @Message("rules out")
    String finding_excludes();

    @Message("to ask")
    String finding_ask();

    @Message("The candidate")
    String facts();

    @Message("Site")
    String fact_site();

    @Message("Age and sex")
    String fact_who();

    @Message("Scores")
    String fact_scores();

    @Message("State")
    String fact_state();

    @Message("Window")
    String fact_window();

    @Message("Protocol version")
    String fact_protocol();

    @Message("What happened")
    String history();

    @Message("{met} met, {open} open")
    String historyCounts(long met, long open);

    @Message("Listed; the window has yet to open")
    String change_listed();

    @Message("Offered to the trial")
    String change_offered();

    @Message("Findings or window changed")
    String change_updated();

    @Message("Taken back from the trial")
    String change_withdrawn();

    @Message("Ended before the trial was told")
    String change_dropped();

    @Message("A corrected time of the event would open the window again: decide by hand")
    String change_windowMoved();

    @Message("offered")
    String state_offered();

    @Message("waiting")
    String state_waiting();

    @Message("no longer")
    String state_withdrawn();

    @Message("the window closed")
    String reason_windowClosed();

    @Message("the case was closed")
    String reason_caseClosed();

    @Message("a criterion rules the patient out")
    String reason_criterion();

    @Message("The corrected time of the event would open the window again: decide by hand")
    String windowMovedNote();

    @Message("The trials have not heard of this case yet.")
    String caseUnknown();

    @Message("Trials")
    String trialsTitle();

    @Message("can be asked")
    String standing_offered();

    @Message("opens later")
    String standing_waiting();

    @Message("no longer")
    String standing_withdrawn();

    @Message("not yet")
    String standing_tooEarly();

    @Message("not possible")
    String standing_no();

    @Message("until")
    String until();

    @Message("Still needed")
    String missing();

    @Message("The case is closed.")
    String caseEnded();

    @Message("Confirmed by the nurse")
    String why_confirmed();

    @Message("The nurse found no such event")
    String why_rejected();

    @Message("Not confirmed yet")
    String why_notConfirmedYet();

    @Message("How the patient met the event is not recorded")
    String why_modeMissing();

    @Message("Not complete: {scores}")
    String why_scoresIncomplete(String scores);

    @Message("Stage {stage} has not been filled in")
    String why_notScreenedYet(String stage);

    @Message("Answered too late, {at}")
    String why_screenedTooLate(String at);

    @Message("Stage 1 points that way ({scores}); stage 2 settles it")
    String why_earlyPositive(String scores);

    @Message("Stage 1 was low ({scores}), which rules nothing out")
    String why_earlyNegative(String scores);

    @Message("{years} years")
    String why_age(String years);

    @Message("Age not recorded")
    String why_ageMissing();

    @Message("Language not recorded")
    String why_languageMissing();

    @Message("Opens {at}")
    String why_windowOpens(String at);

    @Message("Open until {at}")
    String why_windowOpenUntil(String at);

    @Message("Closed {at}")
    String why_windowClosed(String at);

    @Message("Had to be done by {at}")
    String why_assessmentWasDue(String at);

    @Message("In the record: {what}")
    String why_inRecord(String what);

    @Message("A reason to ask: {what}")
    String why_hintInRecord(String what);

    @Message("Nothing coded, which proves nothing")
    String why_notInRecord();

    @Message("Not ticked by the nurse")
    String why_confirmedWithout();

    @Message("Does not apply")
    String why_notApplicable();

    @Message("brain injury")
    String code_tbi();

    @Message("heart attack or cardiac arrest")
    String code_cardiac();

    @Message("stroke")
    String code_stroke();

    @Message("pregnancy or childbirth")
    String code_obstetric();

    @Message("PTSD coded at arrival")
    String code_ptsdAtArrival();

    @Message("self-harm")
    String code_selfHarm();

    @Message("maltreatment")
    String code_maltreatment();

    @Message("sexual violence")
    String code_sexualViolence();

    @Message("went through it")
    String code_experienced();

    @Message("saw it happen")
    String code_witnessed();

    @Message("heard of it")
    String code_learned();

    @Message("met it at work")
    String code_occupational();

    @Message("Dutch")
    String code_nl();

    @Message("English")
    String code_en();
}
