package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the search page, in English here and in Dutch in {@code messages/messages_nl.properties}. */
@MessageBundle("messages")
public interface MessagesTexts {

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
}
