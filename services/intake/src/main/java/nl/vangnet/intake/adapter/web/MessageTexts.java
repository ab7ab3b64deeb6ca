package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of one message, in English here and in Dutch in {@code messages/message_nl.properties}. */
@MessageBundle("message")
public interface MessageTexts {

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

    @Message("Received")
    String received();

    @Message("Format")
    String format();

    @Message("Patient number")
    String patientNumber();

    @Message("Visit number")
    String visitNumber();

    @Message("Sent again")
    String sentAgain();

    @Message("Back to the list")
    String back();
}
