package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page on which a test message is sent, in English here and in Dutch in {@code messages/testMessage_nl.properties}. */
@MessageBundle("testMessage")
public interface TestMessageTexts {

    @Message("Send a test message")
    String title();

    @Message("It is read, stored and answered just as a real one, marked as a test, and reaches no queue.")
    String lead();

    @Message("The message")
    String write();

    @Message("Start with a sample:")
    String samples();

    @Message("HL7 v2, or a FHIR message Bundle in JSON")
    String text();

    @Message(
            "The sender in the message decides whose profile it is read with. Its control id and test mark are made anew; nothing else is changed. Invent the patient.")
    String textHint();

    @Message("Send")
    String send();

    @Message("What became of it")
    String sent();

    @Message("Open the message")
    String open();

    @Message("Its sender belongs to another feed, so it was read with that profile:")
    String otherFeed();

    @Message("As it was sent")
    String asSent();

    @Message("This is neither HL7 v2 that begins with MSH nor JSON. Nothing was sent.")
    String noMessage();

    @Message("The message is too long for this page. Nothing was sent.")
    String tooLong();

    @Message(
            "The message could not be stored, so it was not answered. A sender would keep it and try again. Try again in a moment.")
    String notStored();
}
