package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that all intake pages use, in English here and in Dutch in {@code messages/intake_nl.properties}. */
@MessageBundle("intake")
public interface IntakeTexts {

    @Message("Published")
    String state_published();

    @Message("Not used")
    String state_ignored();

    @Message("Rejected")
    String state_rejected();

    @Message("Waits for us")
    String state_failed();

    @Message("Held")
    String state_held();

    @Message("Set aside")
    String state_parked();

    @Message("Given up")
    String state_dropped();

    @Message("no control id")
    String noControlId();

    @Message("sender not named")
    String noSender();

    @Message("patient")
    String patient();

    @Message("visit")
    String visit();

    @Message("test")
    String test();

    @Message("answered {code}")
    String answered(String code);

    @Message("sent {times} times more")
    String repeated(int times);

    @Message("number used before")
    String collision();

    @Message("at {place}")
    String at(String place);

    @Message("Sender")
    String sender();

    @Message("Event")
    String event();

    @Message("State")
    String state();

    @Message("Control id")
    String controlId();

    @Message("Feed")
    String feed();

    @Message("just now")
    String now();

    @Message("{minutes} min ago")
    String minutesAgo(long minutes);

    @Message("{hours} h ago")
    String hoursAgo(long hours);

    @Message("{days} days ago")
    String daysAgo(long days);

    @Message("{number} s")
    String seconds(long number);

    @Message("{number} min")
    String minutes(long number);

    @Message("{number} h")
    String hours(long number);

    @Message("Reason")
    String reason();

    @Message("A few words for colleagues. No patient's name or number.")
    String reasonHint();

    @Message("Say in a few words why. Nothing was changed.")
    String reasonMissing();

    @Message("Set aside")
    String fate_park();

    @Message("It waits until somebody takes it back. Processing many again passes it by.")
    String fate_parkHint();

    @Message("Give up")
    String fate_drop();

    @Message("Nothing more is done with it. It is kept as long as any other error, and can be taken back.")
    String fate_dropHint();

    @Message("Take back")
    String fate_takeBack();

    @Message("It gets the state that it had before.")
    String fate_takeBackHint();

    @Message("There is no such message any more.")
    String refusal_noSuchMessage();

    @Message(
            "The sender was told that this message is refused and sends it anew once it is mended. It is never processed again from here.")
    String refusal_never();

    @Message("None of these messages can be processed again.")
    String refusal_nothing();

    @Message("There are more messages now than you agreed to. Look at the number again.")
    String refusal_confirm();

    @Message("These are more messages than one job may hold. Take a shorter time or one feed.")
    String refusal_tooMany();

    @Message("The same messages are being processed again already.")
    String refusal_running();

    @Message("Set aside")
    String action_parked();

    @Message("Given up")
    String action_dropped();

    @Message("Taken back")
    String action_takenBack();

    @Message("Processed again")
    String action_replayed();

    @Message("by {who}")
    String by(String who);

    @Message("Admission")
    String event_A01();

    @Message("Discharge")
    String event_A03();

    @Message("Registration")
    String event_A04();

    @Message("Planned admission")
    String event_A05();

    @Message("Became inpatient")
    String event_A06();

    @Message("Became outpatient")
    String event_A07();

    @Message("Update")
    String event_A08();

    @Message("Cancelled admission")
    String event_A11();

    @Message("Cancelled transfer")
    String event_A12();

    @Message("Cancelled discharge")
    String event_A13();

    @Message("Leave begins")
    String event_A21();

    @Message("Back from leave")
    String event_A22();

    @Message("Deleted visit")
    String event_A23();

    @Message("Person data")
    String event_person();

    @Message("Merge")
    String event_merge();

    @Message("Merge undone")
    String event_unlink();

    @Message("Moved to another patient")
    String event_move();

    @Message("Transfer")
    String event_transfer();

    @Message("Hospital notification")
    String event_medcom();

    @Message("Other")
    String event_other();
}
