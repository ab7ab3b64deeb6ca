package nl.vangnet.local.send;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** A sender that keeps trying, as hospitals' senders do: the same message until it is answered, and none before it. */
final class Persistent implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Sender sender;
    private final Duration patience;
    private final PrintStream notes;
    private int retries;

    Persistent(Sender sender, Duration patience, PrintStream notes) {
        this.sender = sender;
        this.patience = patience;
        this.notes = notes;
    }

    /** Empty when nobody answered within the patience. */
    Optional<Answer> send(OutgoingMessage message) throws InterruptedException {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        boolean told = false;
        while (true) {
            try {
                return Optional.of(sender.send(message));
            } catch (IOException cause) {
                retries++;
                if (System.nanoTime() > giveUpAt) {
                    return Optional.empty();
                }
                if (!told) {
                    notes.println("no answer for %s (%s); sending it again until it is answered"
                            .formatted(message.source(), cause.getMessage()));
                    told = true;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    int retries() {
        return retries;
    }

    @Override
    public void close() {
        sender.close();
    }
}
