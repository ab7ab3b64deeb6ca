package nl.vangnet.local.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import nl.vangnet.local.send.Answer;
import nl.vangnet.local.send.MllpConnection;
import org.jspecify.annotations.Nullable;

/**
 * The feed's connection to intake. Messages go out ahead of their answers, up to a window; after a broken connection
 * everything unanswered goes again, in order.
 */
final class FeedLink {

    private static final int WINDOW = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String host;
    private final int port;
    private final Consumer<AdtEvent> onAnswer;
    private final Consumer<String> onRefusal;
    private final Deque<AdtEvent> unanswered = new ArrayDeque<>();
    private @Nullable MllpConnection connection;

    /** {@code onAnswer} hears of each message once it is acknowledged, in order. */
    FeedLink(String host, int port, Consumer<AdtEvent> onAnswer, Consumer<String> onRefusal) {
        this.host = host;
        this.port = port;
        this.onAnswer = onAnswer;
        this.onRefusal = onRefusal;
    }

    void send(AdtEvent event) throws InterruptedException {
        unanswered.addLast(event);
        try {
            if (connection == null) {
                throw new IOException("not connected");
            }
            connection.send(event.message());
            if (unanswered.size() >= WINDOW) {
                readAnswer(connection);
            }
        } catch (IOException _) {
            sendAgain();
        }
    }

    /** Waits until every message has its answer. */
    void drain() throws InterruptedException {
        while (!unanswered.isEmpty()) {
            try {
                if (connection == null) {
                    throw new IOException("not connected");
                }
                readAnswer(connection);
            } catch (IOException _) {
                sendAgain();
            }
        }
    }

    private void readAnswer(MllpConnection open) throws IOException {
        Answer answer = Answer.ofHl7(open.receive());
        AdtEvent answered = unanswered.removeFirst();
        if (!answer.isAccepted()) {
            onRefusal.accept(answered.controlId() + ": " + answer.code() + " " + answer.text());
        }
        onAnswer.accept(answered);
    }

    /** Connects anew, however long it takes, and sends what has no answer yet. */
    private void sendAgain() throws InterruptedException {
        while (true) {
            try {
                if (connection != null) {
                    connection.close();
                }
                MllpConnection open = new MllpConnection(host, port, PATIENCE);
                connection = open;
                for (AdtEvent event : unanswered) {
                    open.send(event.message());
                }
                return;
            } catch (IOException _) {
                connection = null;
                Thread.sleep(PAUSE);
            }
        }
    }
}
