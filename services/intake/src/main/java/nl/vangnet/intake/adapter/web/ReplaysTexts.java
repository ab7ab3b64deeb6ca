package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of replays, in English here and in Dutch in {@code messages/replays_nl.properties}. */
@MessageBundle("replays")
public interface ReplaysTexts {

    @Message("Replays")
    String title();

    @Message("Stored messages that are read again: what runs now, and what ran before. A job goes on after a restart.")
    String lead();

    @Message(
            "Nothing was processed again yet. A job stands here once you map a code, resume a feed, or choose \"process again\" at a message or a list.")
    String empty();

    @Message("Look at the job")
    String open();

    @Message("All replays")
    String back();

    @Message("running")
    String running();

    @Message("done")
    String done();

    @Message("stopped")
    String stopped();

    @Message("could not go on")
    String failed();

    @Message("{done} of {total}")
    String progress(long done, long total);

    @Message("{number} published")
    String published(long number);

    @Message("{number} unchanged")
    String unchanged(long number);

    @Message("{number} still held")
    String held(long number);

    @Message("{number} not used")
    String ignored(long number);

    @Message("{number} failed")
    String failedNumber(long number);

    @Message("Published, for the first time or as a next revision")
    String row_published();

    @Message("Published before, and the Bundle is the same")
    String row_unchanged();

    @Message("Still waits for a code or a feed")
    String row_held();

    @Message("Not used by anyone downstream")
    String row_ignored();

    @Message("Failed: look at the messages")
    String row_failed();

    @Message("One message")
    String one();

    @Message("{number} messages")
    String number(long number);

    @Message("Stop")
    String stop();

    @Message("What is done stays done.")
    String stopHint();

    @Message("stopped by {who}")
    String stoppedBy(String who);

    @Message("Which messages")
    String which();

    @Message("The message")
    String theMessage();

    @Message("Messages")
    String messages();

    @Message("Answers to senders who do not wait")
    String deliveries();

    @Message(
            "A sender of FHIR messages can ask for its answer at an address of its own. What could not be delivered yet is tried again by itself.")
    String deliveriesLead();

    @Message("on its way")
    String delivery_waiting();

    @Message("delivered")
    String delivery_delivered();

    @Message("stopped")
    String delivery_stopped();

    @Message("given up")
    String delivery_givenUp();

    @Message("attempts: {number}")
    String delivery_attempts(int number);

    @Message("next")
    String delivery_next();

    @Message("Try again")
    String delivery_retry();
}
