package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of codes, in English here and in Dutch in {@code messages/codes_nl.properties}. */
@MessageBundle("codes")
public interface CodesTexts {

    @Message("Codes")
    String title();

    @Message("Senders' own codes that are in no table. Map one, and the messages that wait for it can go.")
    String lead();

    @Message("Any feed")
    String anyFeed();

    @Message("Any field")
    String anyField();

    @Message("Code or words")
    String text();

    @Message("Show")
    String show();

    @Message("Show all")
    String clear();

    @Message("To map")
    String unmapped();

    @Message("×")
    String times();

    @Message("holds messages")
    String holds();

    @Message("last")
    String last();

    @Message("example")
    String example();

    @Message("messages")
    String messages();

    @Message("Map")
    String map();

    @Message("Every code is understood. A code stands here once a message brings one that is in no table and no map.")
    String empty();

    @Message("No code fits. Take a choice away, or show all.")
    String emptySearch();

    @Message("Codes came {number} times more than are listed: this sender seems to send free text as codes.")
    String uncounted(long number);

    @Message("Back")
    String previous();

    @Message("Further")
    String next();

    @Message("Mapped for {feed}")
    String rowsOf(String feed);

    @Message("Mapped for all feeds")
    String rowsOfAll();

    @Message("No code of this feed is mapped yet.")
    String noRows();

    @Message("No code is mapped for all feeds. Choose a feed to see its own.")
    String noRowsOfAll();

    @Message("Field")
    String field();

    @Message("Code as sent")
    String local();

    @Message("Sender's words")
    String words();

    @Message("Sender's system")
    String system();

    @Message("Means")
    String target();

    @Message("By")
    String by();

    @Message("Remove")
    String remove();

    @Message("Messages from now on are read without it. What was published stays as it is.")
    String removeHint();

    @Message("Remove this row")
    String removeGo();

    @Message("As a file")
    String file();

    @Message("An R4 ConceptMap in JSON. Importing adds all of its rows or, if one is wrong, none.")
    String fileHint();

    @Message("ConceptMap")
    String importFile();

    @Message("Import")
    String importGo();

    @Message("Nothing was taken over.")
    String importRefused();

    @Message("Export")
    String export();

    @Message("Code {code}")
    String one(String code);

    @Message("All codes of this feed")
    String back();

    @Message("As it was sent")
    String asSent();

    @Message(
            "Without this code nobody can tell what kind of visit it is, so its messages are held. Their senders were answered as always.")
    String decisive();

    @Message("Look at a message that has it")
    String exampleOpen();

    @Message("Mapped")
    String mapped();

    @Message("What it means")
    String mapTo();

    @Message("Map it to something else")
    String mapOther();

    @Message("Meaning")
    String choose();

    @Message("Choose one")
    String chooseOne();

    @Message("Another code, typed below")
    String chooseOther();

    @Message("Code system")
    String targetSystem();

    @Message("Code")
    String targetCode();

    @Message("In words")
    String targetDisplay();

    @Message("As people read it.")
    String targetDisplayHint();

    @Message("For whom")
    String scope();

    @Message("Only for {feed}")
    String scopeFeed(String feed);

    @Message("For all feeds")
    String scopeAll();

    @Message("Unless a feed has a row of its own for this code.")
    String scopeAllHint();

    @Message("Map this code")
    String mapGo();

    @Message("Messages with this code")
    String release();

    @Message("{number} held messages will be published, in the order in which they came.")
    String releaseHeld(long number);

    @Message("Publish {number} held messages")
    String releaseHeldGo(long number);

    @Message(
            "{number} messages were published without this code being understood. They can be published again, as their next revision.")
    String releasePublished(long number);

    @Message("Publish {number} messages again")
    String releasePublishedGo(long number);

    @Message("Publish all {number}")
    String releaseAllGo(long number);

    @Message("No message waits for this code.")
    String releaseNone();

    @Message("The sender's code is empty or too long to be mapped.")
    String problem_local();

    @Message("This field's codes are not read in that code system. Nothing was mapped.")
    String problem_system();

    @Message("Choose a meaning. Nothing was mapped.")
    String problem_unknown();

    @Message("That does not look like a code of this system. Nothing was mapped.")
    String problem_shape();
}
