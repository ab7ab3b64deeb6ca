package nl.vangnet.screening.application;

import nl.vangnet.screening.domain.instrument.Answers;

/** Reads a filled-in instrument. */
@FunctionalInterface
public interface ResponseReader {

    Answers read(byte[] response) throws UnreadableInputException;
}
