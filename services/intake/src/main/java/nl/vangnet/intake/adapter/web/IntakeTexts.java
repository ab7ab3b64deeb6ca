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

    @Message("Admission")
    String event_A01();

    @Message("Discharge")
    String event_A03();

    @Message("Registration")
    String event_A04();

    @Message("Update")
    String event_A08();

    @Message("Cancelled admission")
    String event_A11();

    @Message("Transfer")
    String event_transfer();

    @Message("Hospital notification")
    String event_medcom();

    @Message("Other")
    String event_other();
}
