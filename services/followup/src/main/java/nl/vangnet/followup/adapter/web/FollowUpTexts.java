package nl.vangnet.followup.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the follow-up pages, in English here and in Dutch in {@code messages/followup_nl.properties}. */
@MessageBundle("followup")
public interface FollowUpTexts {

    @Message("Follow-up")
    String title();

    @Message("{due} due, {overdue} of them overdue. {upcoming} come next.")
    String lead(int due, int overdue, int upcoming);

    @Message("Due now")
    String dueNow();

    @Message("Coming up")
    String comingUp();

    @Message("Nothing is due. A check stands here from the moment its window opens.")
    String nothingDue();

    @Message("Nothing is planned. Checks are planned once a nurse has confirmed the event.")
    String nothingPlanned();

    @Message("There are more than fit here: work from the top, the rest moves up.")
    String more();

    @Message("also for {number}")
    String alsoFor(String number);

    @Message("event {when}")
    String event(String when);

    @Message("Second screening")
    String stage2();

    @Message("Early answers misjudge in both directions: ask again, whatever the first screening said")
    String stage2_why();

    @Message("Month-1 contact")
    String month1();

    @Message("Everybody who was exposed is contacted within a month")
    String month1_why();

    @Message("Follow-up at 6 weeks")
    String fu1();

    @Message("Follow-up at 3 months")
    String fu2();

    @Message("Follow-up at 6 months")
    String fu3();

    @Message("Screened cases are followed at six weeks, three and six months")
    String fu_why();

    @Message("planned")
    String planned();

    @Message("due")
    String due();

    @Message("overdue")
    String overdue();

    @Message("closes today")
    String closesToday();

    @Message("done")
    String completed();

    @Message("missed")
    String missed();

    @Message("cancelled")
    String cancelled();

    @Message("decide")
    String decide();

    @Message("Opens")
    String opens();

    @Message("Due")
    String dueAt();

    @Message("Closes")
    String closes();

    @Message("Closed")
    String closed();

    @Message("day {day}")
    String dayOf(long day);

    @Message("Record")
    String record();

    @Message("Open patient")
    String openPatient();

    @Message("Plan again")
    String planAgain();

    @Message("The trauma time was corrected after this window had closed. With the new time it is still to come.")
    String movedWhy();

    @Message("Record the check")
    String recordTitle();

    @Message("What came of it? It is recorded with your name and the time.")
    String recordLead();

    @Message("Outcome")
    String outcome();

    @Message("Reached")
    String reached();

    @Message("Spoken with the patient, the check is done")
    String reached_what();

    @Message("Not reached")
    String notReached();

    @Message("Tried, and no further attempt will be made. Leave it open to try again.")
    String notReached_what();

    @Message("Declined")
    String declined();

    @Message("The patient does not want this check. Care goes on as before; the other checks stay.")
    String declined_what();

    @Message("Save")
    String save();

    @Message("Back to the list")
    String back();

    @Message("Somebody was first")
    String alreadySettled();

    @Message("This check was settled already. Nothing was changed; go back to the list for the next one.")
    String alreadySettledWhatNow();

    @Message("This check cannot be recorded now")
    String notOpen();

    @Message("Its window is not open, or the case has ended. Nothing was changed.")
    String notOpenWhatNow();

    @Message("Choose what came of it first. Nothing was changed.")
    String chooseFirst();

    @Message("Checks")
    String timeline();

    @Message("No checks yet. They are planned once the event is confirmed.")
    String timelineEmpty();

    @Message("by {who}")
    String by(String who);

    @Message("by the second screening")
    String byScreening();
}
