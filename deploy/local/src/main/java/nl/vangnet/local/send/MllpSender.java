package nl.vangnet.local.send;

import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Sends by MLLP, one message at a time, over a connection that it opens anew when it broke. */
final class MllpSender implements Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String host;
    private final int port;
    private final @Nullable SSLSocketFactory tls;
    private @Nullable MllpConnection connection;

    MllpSender(Target target) {
        this.host = target.mllpHost();
        this.port = target.mllpPort();
        this.tls = target.tls() == null ? null : target.tls().sockets();
    }

    @Override
    public Answer send(OutgoingMessage message) throws IOException {
        try {
            MllpConnection open = connection;
            if (open == null) {
                open = new MllpConnection(host, port, PATIENCE, tls);
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
