package nl.vangnet.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sender as interface engines are: one message at a time, in order, and the same one again until it is answered. */
final class PersistentSender implements Runnable {

    private static final long PAUSE_MILLIS = 200;

    private final int port;
    private final List<String> ids;
    private final List<String> answers = new ArrayList<>();
    private int closed;

    PersistentSender(int port, List<String> ids) {
        this.port = port;
        this.ids = ids;
    }

    @Override
    public void run() {
        while (answers.size() < ids.size() && !Thread.currentThread().isInterrupted()) {
            try (MllpClient connection = new MllpClient(port)) {
                while (answers.size() < ids.size()) {
                    answers.add(connection.send(Adt.a04(ids.get(answers.size()))));
                }
            } catch (IOException closedByTheOtherSide) {
                closed++;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> ids() {
        return ids;
    }

    List<String> answers() {
        return answers;
    }

    /** How often it had to connect again. */
    int closed() {
        return closed;
    }
}
