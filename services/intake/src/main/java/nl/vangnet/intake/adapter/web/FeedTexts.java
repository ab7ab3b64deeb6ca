package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of one feed, in English here and in Dutch in {@code messages/feed_nl.properties}. */
@MessageBundle("feed")
public interface FeedTexts {

    @Message("This feed")
    String tabs();

    @Message("How it does")
    String tab_feed();

    @Message("Profile")
    String tab_profile();

    @Message("Codes")
    String tab_codes();

    @Message("Messages")
    String tab_messages();

    @Message("Test message")
    String tab_test();

    @Message("A new sender")
    String sightedTitle();

    @Message(
            "Its messages are read in the usual way. Look at its profile: its time zone, its authorities and its codes may be its own.")
    String sightedLead();

    @Message("It belongs to a feed that is here already")
    String move();

    @Message("Feed")
    String moveTo();

    @Message(
            "Its sender is added to that feed, and what waits here moves along. Messages that are done keep the name they came under.")
    String moveHint();

    @Message("Move the sender")
    String moveGo();

    @Message(
            "The sender could not be moved: the other feed was changed in the meantime, or its profile is not right any more. Look at that profile first.")
    String moveFailed();

    @Message("No message for longer than the profile allows.")
    String alarmSilent();

    @Message("Messages wait for a person for too long.")
    String alarmWaiting();

    @Message("Since")
    String since();

    @Message("Messages per minute, last hour")
    String hour();

    @Message("Messages per hour, last 24 hours")
    String day();

    @Message("as a table")
    String asTable();

    @Message("Time")
    String time();

    @Message("Messages")
    String messages();

    @Message("In the last 24 hours, and now")
    String numbers();

    @Message("Last message")
    String last();

    @Message("Age when they come")
    String lag();

    @Message("no message said when it was made")
    String lagUnknown();

    @Message("Received")
    String received();

    @Message("Sent again")
    String repeated();

    @Message("Tests")
    String tests();

    @Message("Held now")
    String heldNow();

    @Message("Wait for us now")
    String failedNow();

    @Message("Set aside")
    String parkedNow();

    @Message("Errors")
    String errors();

    @Message("Pause")
    String pauseTitle();

    @Message("Senders are answered as always and nothing is lost; messages are held here until you resume.")
    String pauseHint();

    @Message("Pause this feed")
    String pauseAsk();

    @Message("Pause")
    String pause();

    @Message("Paused")
    String pausedTitle();

    @Message("Since")
    String pausedSince();

    @Message("Resume")
    String resume();

    @Message("New messages go on at once; those that were held follow in the order in which they came.")
    String resumeHint();

    @Message("Versions of the profile")
    String history();

    @Message("Version {number}")
    String version(int number);

    @Message("changes: {number}")
    String changed(int number);

    @Message("Start from this version")
    String startFrom();

    @Message("Nobody has configured it yet.")
    String noHistory();

    @Message("Export the profile (JSON)")
    String export();
}
