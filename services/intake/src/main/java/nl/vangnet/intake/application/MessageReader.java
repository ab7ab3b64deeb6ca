package nl.vangnet.intake.application;

import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;

/** Reads messages of one format and makes the answer. Never throws for what a message holds. */
public interface MessageReader {

    MessageFormat format();

    Reading read(Arrival arrival);

    /** The message as people read it, with the Bundle that was made of it. */
    Rendering render(byte[] raw);

    /** The answer as people read it. */
    String renderAnswer(byte[] answer);
}
