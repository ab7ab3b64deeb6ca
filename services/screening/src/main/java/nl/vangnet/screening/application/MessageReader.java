package nl.vangnet.screening.application;

import nl.vangnet.screening.domain.visit.VisitMessage;

/** Reads a message as it was published. */
@FunctionalInterface
public interface MessageReader {

    VisitMessage read(byte[] bundle) throws UnreadableInputException;
}
