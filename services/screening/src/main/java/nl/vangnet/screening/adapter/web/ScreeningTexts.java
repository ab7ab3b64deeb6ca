package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages, in English here and in Dutch in {@code messages/screening_nl.properties}. */
@MessageBundle("screening")
public interface ScreeningTexts {

    @Message("Name, number or visit")
    String search();

    @Message("Search")
    String searchGo();

    @Message("{#if count == 0}Nobody waits{#else}{count} to look at{/if}")
    String lead_toLookAt(int count);

    @Message(
            "{#if count == 0}no window closes today{#else if count == 1}1 window closes today{#else}{count} windows close today{/if}")
    String lead_closing(int count);

    @Message("{count} safety first")
    String lead_safety(int count);

    @Message("Screening queue")
    String queue();

    @Message("Found")
    String found();

    @Message("Past their window")
    String missed();

    @Message("The stage 1 window closed before screening. Follow-up is still planned once the event is confirmed.")
    String missedLead();

    @Message("Screened")
    String done();

    @Message("Show")
    String filter_label();

    @Message("All")
    String filter_all();

    @Message("To confirm")
    String filter_confirm();

    @Message("To screen")
    String filter_screen();

    @Message("Window closes today")
    String filter_closing();

    @Message("Screened")
    String filter_done();

    @Message(
            "Nobody on this list. Patients appear when a visit to the emergency department speaks of a shocking event.")
    String empty();

    @Message("Nothing found. Try a part of the name, the case number or the visit number.")
    String empty_search();

    @Message("The list is longer than this; search finds the rest.")
    String more();

    @Message("Back to the whole list")
    String clear();

    @Message("Name not known")
    String nobody();

    @Message("f")
    String sex_female();

    @Message("m")
    String sex_male();

    @Message("x")
    String sex_other();

    @Message("sex unknown")
    String sex_unknown();

    @Message("screen")
    String class_INCLUDE();

    @Message("review")
    String class_REVIEW();

    @Message("safety first")
    String class_SPECIAL();

    @Message("no reason")
    String class_EXCLUDE();

    @Message("look again later")
    String hold();

    @Message("test")
    String test();

    @Message("Opens")
    String window_opens();

    @Message("Best until")
    String window_best();

    @Message("Closes")
    String window_closes();

    @Message("Closed")
    String window_closed();

    @Message("{#if day == 0}first day{#else}day {day} of 7{/if}")
    String day(long day);

    @Message("day {day}")
    String daySince(long day);

    @Message("Confirm")
    String do_confirm();

    @Message("Screen")
    String do_screen();

    @Message("Open")
    String do_open();

    @Message("to confirm")
    String state_DETECTED();

    @Message("to screen")
    String state_CONFIRMED();

    @Message("screened")
    String state_SCREENED();

    @Message("closed")
    String state_CLOSED();

    @Message("No shocking event")
    String closed_NOT_EXPOSED();

    @Message("The visit was cancelled")
    String closed_CANCELLED();

    @Message("The patient died")
    String closed_DECEASED();

    @Message("The patient declined")
    String closed_REFUSED();

    @Message("Younger than 18: the children's pathway")
    String closed_AGE();

    @Message("Joined with another case")
    String closed_MERGED();

    @Message("Withdrawn")
    String closed_WITHDRAWN();

    @Message("Safety")
    String safety();

    @Message("self-harm or unclear intent")
    String route_SELF_HARM();

    @Message("possible maltreatment or partner violence")
    String route_MALTREATMENT();

    @Message("sexual violence")
    String route_SEXUAL_VIOLENCE();

    @Message("First: psychiatric liaison. Crisis contact 113 or 0800-0113. Research waits.")
    String first_SELF_HARM();

    @Message(
            "First: the Meldcode, Veilig Thuis 0800-2000. No letter, text message or e-mail to a shared address; ask for a safe number. No interpreting by family.")
    String first_MALTREATMENT();

    @Message(
            "First: Centrum Seksueel Geweld 0800-0188, day and night; the first 7 days matter. Nobody is asked about a trial in the emergency department.")
    String first_SEXUAL_VIOLENCE();

    @Message("Nothing is arranged by itself: you decide each step.")
    String nothingByItself();

    @Message("Read why this patient is on the list, and say whether it was a shocking event.")
    String case_lead_confirm();

    @Message("The event is confirmed. Take PDI and TSQ together with the patient.")
    String case_lead_screen();

    @Message("Screened. The checks that follow are below.")
    String case_lead_done();

    @Message("This case is closed.")
    String case_lead_closed();

    @Message("Why on the list")
    String why();

    @Message("Reason")
    String why_reason();

    @Message("Rule {rule} of rule set {version}")
    String why_rule(String rule, String version);

    @Message("in the message:")
    String why_at();

    @Message("Asks for")
    String why_asks();

    @Message("Decided by rule set {version}.")
    String why_rules(String version);

    @Message("Words of complaints read with list {version}.")
    String why_terms(String version);

    @Message("Read, but not counted")
    String why_notCounted();

    @Message("Newest message")
    String why_message();

    @Message("Speaks against oxytocin")
    String guards();

    @Message("brain injury")
    String guard_TBI();

    @Message("heart")
    String guard_CARDIAC();

    @Message("stroke")
    String guard_STROKE();

    @Message("pregnancy or birth")
    String guard_OBSTETRIC();

    @Message("PTSD before")
    String guard_PTSD_AT_ARRIVAL();

    @Message("Hold: intoxicated, not able to answer, or nothing known yet. Look again later; the window keeps running.")
    String deferred();

    @Message("The patient's language is {language}: an interpreter is needed, not family.")
    String interpreter(String language);

    @Message("Was it a shocking event?")
    String confirm();

    @Message("What was there? (criterion A)")
    String confirm_threats();

    @Message("Threat to life")
    String threat_LIFE();

    @Message("Serious injury, or the threat of it")
    String threat_INJURY();

    @Message("Sexual violence, or the threat of it")
    String threat_SEXUAL_VIOLENCE();

    @Message("How did it reach the patient?")
    String confirm_mode();

    @Message("Experienced it")
    String mode_EXPERIENCED();

    @Message("Saw it happen to somebody")
    String mode_WITNESSED();

    @Message("Learned that it happened to somebody close")
    String mode_LEARNED();

    @Message("Faced it in their work, again or in the extreme")
    String mode_OCCUPATIONAL();

    @Message("When did it happen?")
    String confirm_time();

    @Message("All windows count from this time ({precision}).")
    String confirm_time_hint(String precision);

    @Message("Confirm the event")
    String confirm_go();

    @Message("It was not a shocking event")
    String reject();

    @Message("The case closes. It opens again only when a message brings a new reason.")
    String reject_hint();

    @Message("Close: not a shocking event")
    String reject_go();

    @Message(
            "Tick at least one of life, injury and sexual violence. Nothing was saved yet; the rest of what you filled in is kept.")
    String error_threats();

    @Message("Say how it reached the patient. Nothing was saved yet; the rest of what you filled in is kept.")
    String error_mode();

    @Message(
            "The time is not readable or lies in the future. Nothing was saved yet; the rest of what you filled in is kept.")
    String error_time();

    @Message("known to the minute")
    String precision_MINUTE();

    @Message("only the day is known")
    String precision_DAY();

    @Message("not stated: the arrival stands for it")
    String precision_ARRIVAL_PROXY();

    @Message("The event")
    String confirmed();

    @Message("Confirmed as a shocking event")
    String confirmed_yes();

    @Message("Screening")
    String instruments();

    @Message("The window is not open yet. Better wait: in the first day distress says little.")
    String instruments_early();

    @Message(
            "The window of stage 1 is past. Answers given now still help the patient; stage 2 follows in the follow-up.")
    String instruments_late();

    @Message("Fill in")
    String fill();

    @Message("Fill in again")
    String fillAgain();

    @Message("Go on")
    String goOn();

    @Message("not filled in yet")
    String notYet();

    @Message("{answered} of {items} filled in, not handed in")
    String started(int answered, int items);

    @Message("Stage {stage}")
    String stage(int stage);

    @Message("{score}, cut-off {cutoff}")
    String score(int score, int cutoff);

    @Message("{answered} of {items} answered")
    String answered(int answered, int items);

    @Message("above the cut-off")
    String outcome_POSITIVE();

    @Message("below the cut-off")
    String outcome_NEGATIVE();

    @Message("incomplete")
    String outcome_INCOMPLETE();

    @Message(
            "Above the cut-off: help and trials are looked at. The treating clinician asks whether researchers may call.")
    String result_POSITIVE();

    @Message(
            "Below the cut-off: active monitoring. Practical information, stage 2 and the contact after a month; nothing else is needed now.")
    String result_NEGATIVE();

    @Message("Incomplete is not negative. Fill in what is missing when the patient can.")
    String result_INCOMPLETE();

    @Message("What happened")
    String timeline();

    @Message("message {event}")
    String timeline_message(String event);

    @Message("Registered in the hospital")
    String visit_ARRIVED();

    @Message("Admitted")
    String visit_ADMITTED();

    @Message("Became an inpatient")
    String visit_BECAME_INPATIENT();

    @Message("Became an outpatient")
    String visit_BECAME_OUTPATIENT();

    @Message("Moved to another place")
    String visit_TRANSFERRED();

    @Message("Move undone")
    String visit_TRANSFER_CANCELLED();

    @Message("On leave")
    String visit_LEAVE_STARTED();

    @Message("Back from leave")
    String visit_LEAVE_ENDED();

    @Message("Details changed")
    String visit_UPDATED();

    @Message("Discharged")
    String visit_DISCHARGED();

    @Message("Discharge undone")
    String visit_DISCHARGE_CANCELLED();

    @Message("Visit cancelled")
    String visit_CANCELLED();

    @Message("Plan cancelled")
    String visit_PLAN_CANCELLED();

    @Message("Another message")
    String visit_OTHER();

    @Message("Came back to the emergency department: another visit of the same case")
    String timeline_return();

    @Message("Time of the event corrected: the window moved")
    String shift();

    @Message("The event was put at {before} first, and is now put at {after}. The stage 1 window {change}.")
    String shift_told(String before, String after, String change);

    @Message("is open because of it")
    String shift_OPEN();

    @Message("is not open yet because of it")
    String shift_BEFORE();

    @Message("is over because of it")
    String shift_PAST();

    @Message("Follow-up and trials count from the new time. Check whether what was done or left undone is still right.")
    String shift_hint();

    @Message("I have seen it")
    String shift_seen();

    @Message("window moved")
    String shift_chip();

    @Message("by {user}")
    String timeline_by(String user);

    @Message("Found by the rules")
    String event_ExposureDetected();

    @Message("Looked at again after a message")
    String event_ExposureReassessed();

    @Message("Event confirmed")
    String event_ExposureConfirmed();

    @Message("Screening completed")
    String event_ScreeningCompleted();

    @Message("Time of the event corrected")
    String event_TraumaTimeCorrected();

    @Message("Closed")
    String event_CaseClosed();

    @Message("Opened again")
    String event_CaseReopened();

    @Message("Follow-up")
    String followup();

    @Message("Trials")
    String trials();

    @Message("Being fetched. If this stays, that part does not answer now; everything else on this page holds.")
    String fetching();

    @Message("Patient")
    String who();

    @Message("Born")
    String born();

    @Message("Age")
    String age();

    @Message("Sex")
    String sex();

    @Message("female")
    String sexLong_female();

    @Message("male")
    String sexLong_male();

    @Message("other")
    String sexLong_other();

    @Message("not known")
    String sexLong_unknown();

    @Message("Patient number")
    String numbers();

    @Message("Visit")
    String visits();

    @Message("Place")
    String place();

    @Message("Hospital")
    String facility();

    @Message("Language")
    String language();

    @Message("State")
    String state();

    @Message("Stage 1 window")
    String stage1Window();

    @Message("Event")
    String event();

    @Message("not known")
    String notKnown();

    @Message("Today")
    String back();

    @Message("{who}. Read each line aloud; skip what the patient does not want to answer.")
    String form_lead(String who);

    @Message("Part {part} of {parts}")
    String form_part(int part, int parts);

    @Message("{answered} of {items} answered")
    String form_progress(int answered, int items);

    @Message("saved")
    String form_saved();

    @Message("Skipped")
    String form_skip();

    @Message("Yes")
    String form_yes();

    @Message("No")
    String form_no();

    @Message("Next")
    String form_next();

    @Message("Previous")
    String form_previous();

    @Message("Back to the patient")
    String form_back();

    @Message("Hand in")
    String form_finish();

    @Message("What is skipped stays open: an incomplete form is never counted as negative.")
    String form_incomplete();

    @Message("Neutral labels. The official wording comes from the hospital's content pack.")
    String form_labels();

    @Message("Not there yet: screening has not taken this message, or it was unreadable and is set aside.")
    String fate_unknown();

    @Message("visit to the emergency department")
    String fate_ed();

    @Message("not a visit to the emergency department")
    String fate_notEd();

    @Message("a test message, kept and not screened")
    String fate_ignored();

    @Message("Case")
    String fate_case();

    @Message("No case")
    String fate_noCase();

    @Message("Visit")
    String fate_visit();

    @Message("Decision")
    String fate_decision();

    @Message("Grounds")
    String fate_reasons();

    @Message("Risk score")
    String risk();

    @Message(
            "A hint from the record, not validated in the Netherlands. It leaves nobody out and replaces no questionnaire.")
    String risk_hint();

    @Message(
            "Within the same urgency the list is sorted by the risk score, which is not validated in the Netherlands and leaves nobody out.")
    String risk_orders();

    @Message("What it looks at")
    String risk_items();

    @Message("Version {version}: {source}")
    String risk_basis(String version, String source);

    @Message("At or above the cut-off of {cutoff}: at least {points} of {possible} points")
    String risk_AT_CUTOFF(int points, int possible, int cutoff);

    @Message("Below the cut-off of {cutoff}: at most {points} of {possible} points")
    String risk_BELOW_CUTOFF(int points, int possible, int cutoff);

    @Message("{points} of {possible} points")
    String risk_COUNTED(int points, int possible);

    @Message("Could not be assessed: {least} to {most} points, as {unknown} of the items are not known")
    String risk_COULD_NOT_ASSESS(int least, int most, int unknown);

    @Message("yes")
    String risk_PRESENT();

    @Message("no")
    String risk_ABSENT();

    @Message("not known")
    String risk_UNKNOWN();

    @Message("the patient’s details")
    String risk_from_person();

    @Message("the visit ended without it")
    String risk_from_stay();

    @Message("not among the diagnoses that were sent")
    String risk_from_list();

    @Message("visit of {when}")
    String risk_from_visit(String when);

    @Message("no message says")
    String risk_from_nothing();

    @Message("Post-traumatic stress disorder")
    String risk_PTSD_DIAGNOSIS();

    @Message("Another psychiatric diagnosis")
    String risk_PSYCHIATRIC_DIAGNOSIS();

    @Message("Alcohol or drugs")
    String risk_SUBSTANCE_USE();

    @Message("Smoking")
    String risk_TOBACCO_USE();

    @Message("Woman")
    String risk_FEMALE_SEX();

    @Message("Ethnicity (United States)")
    String risk_ETHNICITY();

    @Message("Insurance (United States)")
    String risk_INSURANCE();

    @Message("Hurt on purpose")
    String risk_INTENTIONAL_INJURY();

    @Message("Intensive care")
    String risk_INTENSIVE_CARE();

    @Message("Earlier visit for a shocking event")
    String risk_EARLIER_TRAUMA_VISIT();
}
