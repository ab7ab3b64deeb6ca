package nl.vangnet.local.send;

import java.io.IOException;

/** Hands a message over and waits for the answer. */
interface Sender extends AutoCloseable {

    /** An IOException means that nobody knows whether the message arrived: it is to be sent again. */
    Answer send(OutgoingMessage message) throws IOException, InterruptedException;

    @Override
    void close();
}
