package nl.vangnet.local.send;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends by MLLP, one message at a time, over a connection that it opens anew when it broke. */
final class MllpSender implements Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String host;
    private final int port;
    private @Nullable MllpConnection connection;

    MllpSender(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public Answer send(OutgoingMessage message) throws IOException {
        try {
            MllpConnection open = connection;
            if (open == null) {
                open = new MllpConnection(host, port, PATIENCE);
                connection = open;
            }
            open.send(message.bytes());
            return Answer.ofHl7(open.receive());
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
