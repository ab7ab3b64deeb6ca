package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the intake pages, in English here and in Dutch in {@code messages/intake_nl.properties}. */
@MessageBundle("intake")
public interface IntakeTexts {

    @Message("Messages")
    String title();

    @Message("What came in, newest first. Each message was stored before its sender was answered.")
    String lead();

    @Message("Message, patient or visit number")
    String search();

    @Message("Search")
    String searchNow();

    @Message("All")
    String all();

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

    @Message("Any event")
    String anyEvent();

    @Message("Text of the error")
    String errorText();

    @Message("From day")
    String fromDay();

    @Message("Up to day")
    String untilDay();

    @Message("Narrow")
    String narrow();

    @Message("Show all")
    String clear();

    @Message(
            "Nothing has come in yet. A message stands here as soon as a sender connects to the MLLP port or posts to /intake/fhir/$process-message.")
    String emptyList();

    @Message("No message fits. Take a word or a day away, or show all.")
    String emptySearch();

    @Message("The last hundred are shown. Narrow the list to see older ones.")
    String more();

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

    @Message("The sender used this control id before for something else. Both messages were taken.")
    String collisionWhy();

    @Message("Message {number}")
    String messageTitle(String number);

    @Message("What became of it")
    String becameOf();

    @Message(
            "Screening is asked. If this line stays, screening does not answer at the moment: the message is safe here and will be worked on. Load the page again later.")
    String becameOfAsked();

    @Message("It was not published, so nobody downstream has seen it.")
    String becameOfNothing();

    @Message("As it came")
    String asItCame();

    @Message("The Bundle made of it")
    String bundle();

    @Message("No Bundle could be made of it.")
    String noBundle();

    @Message("The answer")
    String answer();

    @Message("What is wrong with it")
    String problem();

    @Message("Left out of the Bundle")
    String unread();

    @Message("These fields could not be read. The rest of the message was taken.")
    String unreadLead();

    @Message("at {place}")
    String at(String place);

    @Message("Received")
    String received();

    @Message("Sender")
    String sender();

    @Message("Event")
    String event();

    @Message("Format")
    String format();

    @Message("State")
    String state();

    @Message("Patient number")
    String patientNumber();

    @Message("Visit number")
    String visitNumber();

    @Message("Control id")
    String controlId();

    @Message("Sent again")
    String sentAgain();

    @Message("Back to the list")
    String back();

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
