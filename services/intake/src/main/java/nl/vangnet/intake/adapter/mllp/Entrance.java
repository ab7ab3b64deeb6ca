package nl.vangnet.intake.adapter.mllp;

import java.io.IOException;
import java.net.Socket;
import nl.vangnet.intake.domain.Door;

/** How a connection that was accepted becomes one that messages are read from. */
interface Entrance {

    /** Whoever came in: where to read and write, and what is known of the sender. */
    record Guest(Socket socket, Door door) {}

    /** The entrance without TLS: everybody comes in, and nobody is known. */
    Entrance OPEN = socket -> new Guest(socket, Door.of(Door.Kind.MLLP));

    /** Waits for the sender if it has to show something; whoever calls watches the time. */
    Guest enter(Socket accepted) throws IOException;
}
