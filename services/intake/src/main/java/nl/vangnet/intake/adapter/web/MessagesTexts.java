package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the search page, and of what is done with many messages together, in English here and in Dutch in {@code messages/messages_nl.properties}. */
@MessageBundle("messages")
public interface MessagesTexts {

    @Message("Messages")
    String title();

    @Message("What came in, newest first. Each message was stored before its sender was answered.")
    String lead();

    @Message("Message, patient or visit number")
    String search();

    @Message("All")
    String all();

    @Message("Narrow the list")
    String narrow();

    @Message("narrowed")
    String narrowed();

    @Message("Show")
    String show();

    @Message("Show all")
    String clear();

    @Message("Feed")
    String feed();

    @Message("Any feed")
    String anyFeed();

    @Message("Any number")
    String number();

    @Message("Of a message, a patient or a visit.")
    String numberHint();

    @Message("Patient number")
    String patient();

    @Message("Also one that was merged away.")
    String patientHint();

    @Message("Visit number")
    String visit();

    @Message("Error")
    String errorCode();

    @Message("Any or none")
    String anyError();

    @Message("Words of the error")
    String errorText();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Only messages with this code, which nobody had mapped:")
    String unmapped();

    @Message("Code that nobody had mapped")
    String unmappedPart();

    @Message(
            "Nothing has come in yet. A message stands here as soon as a sender connects to the MLLP port or posts to /intake/fhir/$process-message.")
    String emptyList();

    @Message("No message fits. Take a word or a time away, or show all.")
    String emptySearch();

    @Message("Pages")
    String pages();

    @Message("Newest")
    String newest();

    @Message("Older")
    String older();

    @Message("Do something with all of these")
    String together();

    @Message("Process them again, set them aside or give them up. You see the number first.")
    String togetherHint();

    @Message("The messages that the list was narrowed to, up to now.")
    String togetherLead();

    @Message("Back to the list")
    String back();

    @Message("Process again")
    String again();

    @Message(
            "Each is read again with today's profile and code map, in the order in which they came. The sender's answer stays as it was.")
    String againWhat();

    @Message("are read again")
    String againYes();

    @Message("never: the sender was told, and sends anew")
    String againNever();

    @Message("only if you choose this state")
    String againNamed();

    @Message("Process these {number} messages again")
    String againSure(long number);

    @Message("Process again")
    String againGo();

    @Message("None of these messages can be processed again.")
    String againNone();

    @Message("There are more. This is done with the newest {number}; come back for the others.")
    String fateMost(long number);

    @Message("Do this with {number} messages")
    String fateSure(long number);
}
