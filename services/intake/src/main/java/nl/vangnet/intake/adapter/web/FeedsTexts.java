package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the list of feeds, in English here and in Dutch in {@code messages/feeds_nl.properties}. */
@MessageBundle("feeds")
public interface FeedsTexts {

    @Message("Feeds")
    String title();

    @Message("Who sends, how much, and what waits for you.")
    String lead();

    @Message("Add a feed")
    String add();

    @Message("Messages, last hour")
    String total_hour();

    @Message("Messages, last 24 hours")
    String total_day();

    @Message("Held")
    String total_held();

    @Message("Wait for us")
    String total_failed();

    @Message("Codes to map")
    String total_codes();

    @Message("{hour} in 1 h · {day} in 24 h")
    String rate(long hour, long day);

    @Message("Messages per minute in the last hour: at most {most}, {last} in this minute")
    String sparkLabel(long most, long last);

    @Message("no message yet")
    String never();

    @Message("half within {half}, all within {most}")
    String lag(String half, String most);

    @Message("late: up to {most}")
    String lagLong(String most);

    @Message("{number} held")
    String held(long number);

    @Message("{number} wait for us")
    String failed(long number);

    @Message("codes to map: {number}")
    String codes(long number);

    @Message("{number} set aside")
    String parked(long number);

    @Message("{number} more")
    String moreErrors(int number);

    @Message("nothing wrong in 24 h")
    String nothingWrong();

    @Message("new sender")
    String sighted();

    @Message("paused")
    String paused();

    @Message("silent")
    String silent();

    @Message("waits too long")
    String waitingLong();

    @Message("active")
    String active();

    @Message("Configure")
    String configure();

    @Message("Open")
    String open();

    @Message(
            "Nobody has sent anything yet. A feed stands here by itself with the first message that a sender sends to the MLLP port or to /intake/fhir/$process-message; or add one before that.")
    String empty();

    @Message("Senders that could not be read")
    String nobody();

    @Message(
            "These messages do not say who sent them, or could not be read so far. They are kept and were answered honestly.")
    String nobodyWhy();
}
