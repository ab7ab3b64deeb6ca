package nl.vangnet.intake.application;

import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;

/** Reads messages of one format and makes the answer. Never throws for what a message holds. */
public interface MessageReader {

    MessageFormat format();

    Reading read(Arrival arrival);

    /** The same message refused after all, for what it could not show by itself, with the answer in its own format. */
    Reading refuse(Received message, Fault why);

    /** The message as people read it, with the Bundle that was made of it. */
    Rendering render(byte[] raw);

    /** The answer as people read it. */
    String renderAnswer(byte[] answer);
}
