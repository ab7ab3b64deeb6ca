package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of one message, in English here and in Dutch in {@code messages/message_nl.properties}. */
@MessageBundle("message")
public interface MessageTexts {

    @Message("The sender used this control id before for something else. Both messages were taken.")
    String collisionWhy();

    @Message("Message {number}")
    String title(String number);

    @Message("The case that it touched")
    String becameOf();

    @Message(
            "Screening is asked. If this line stays, screening does not answer at the moment: the message is safe here and will be worked on. Load the page again later.")
    String becameOfAsked();

    @Message("It is not published, so nobody downstream has seen it.")
    String becameOfNothing();

    @Message("As it came")
    String asItCame();

    @Message("Point at a field, or use the arrow keys inside the message, to read what it is.")
    String fieldsHint();

    @Message("The message, field by field. Arrow keys move from field to field.")
    String rawLabel();

    @Message("All fields as a table")
    String asTable();

    @Message("Field")
    String field();

    @Message("Name")
    String name();

    @Message("As sent")
    String value();

    @Message("What it means")
    String meaning();

    @Message("nothing is made of this field")
    String notRead();

    @Message("this code is not mapped")
    String unmapped();

    @Message("Codes that nobody has mapped")
    String unmappedCodes();

    @Message("Say what it means")
    String mapIt();

    @Message("The Bundle made of it")
    String bundle();

    @Message("No Bundle could be made of it.")
    String noBundle();

    @Message("The answer")
    String answer();

    @Message("The sender asked for no answer.")
    String noAnswer();

    @Message("What is wrong with it")
    String problem();

    @Message("Noticed while reading")
    String unread();

    @Message("The rest of the message was taken.")
    String unreadLead();

    @Message("Format")
    String format();

    @Message("Patient number")
    String patientNumber();

    @Message("Visit number")
    String visitNumber();

    @Message("Back to the list")
    String back();

    @Message("What happened to it")
    String happened();

    @Message("Came in and was stored")
    String received();

    @Message("The sender was answered {code}")
    String answeredWith(String code);

    @Message("The sender sent it {times} times more and got the same answer")
    String sentAgain(int times);

    @Message("the job")
    String job();

    @Message("What you can do")
    String actions();

    @Message("Process again")
    String again();

    @Message(
            "It is read again with today's profile and code map. If its Bundle differs, it is published as the next revision.")
    String againHint();

    @Message(
            "Rejected messages are never processed again: the sender was told what is wrong, and sends the mended message as a new one.")
    String never();

    @Message("It is being processed again.")
    String againAsked();

    @Message("Others of this visit or patient")
    String neighbours();

    @Message("All of this patient")
    String neighboursAll();

    @Message("No other message has this visit or patient number.")
    String noNeighbours();

    @Message("The patient's numbers")
    String identifiers();

    @Message("in use")
    String inUse();

    @Message("lives on as {number}")
    String mergedInto(String number);

    @Message("by message")
    String mergedBy();

    @Message("ended")
    String mergeEnded();
}
