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
            return answer(message.bytes(), open);
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    /** What the message asks for in MSH-15 and MSH-16 (table 0155); without both it is one answer. */
    private static Answer answer(byte[] message, MllpConnection open) throws IOException {
        String accept = Hl7Files.header(message, 15);
        String application = Hl7Files.header(message, 16);
        boolean enhanced = !accept.isEmpty() || !application.isEmpty();
        if (enhanced && !comesOnSuccess(accept) && !comesOnSuccess(application)) {
            return Answer.NOT_ASKED_FOR;
        }
        Answer first = Answer.ofHl7(open.receive());
        if (!first.code().equals("CA") || !application.equals("AL")) {
            return first;
        }
        // Left unread it would be taken for the answer to the next message. The message's id is that of the first.
        Answer second = Answer.ofHl7(open.receive());
        return new Answer(second.code(), second.text(), first.messageId());
    }

    private static boolean comesOnSuccess(String condition) {
        return !condition.isEmpty() && !condition.equals("NE") && !condition.equals("ER");
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
