package nl.vangnet.intake.application.feed;

/**
 * Takes in a message that somebody wrote on the console, just as the doors do, but marked as a test: it is read, stored
 * and answered, and reaches no queue.
 */
public interface SendTestMessage {

    /**
     * @param text HL7 v2 or a FHIR message Bundle in JSON; its test mark and its ids are made anew, and nothing else
     * @throws InterruptedException when the service stops
     */
    TestReception handle(String text, String by) throws InterruptedException;
}
