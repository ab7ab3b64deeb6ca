package nl.vangnet.intake.adapter.mllp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.vangnet.intake.domain.Answer;
import org.jboss.logging.Logger;

/**
 * One sender. A reading thread submits frame after frame without waiting for answers, a writing thread answers in the
 * same order; between them stands a bounded queue, so that a sender who pipelines too much waits in its own socket.
 *
 * <p>When a message could not be stored the connection is closed without an answer: an AE or AR would make the sender
 * skip a good message, and what came behind it would overtake it.
 */
final class MllpConnection {

    private static final Logger LOG = Logger.getLogger(MllpConnection.class);
    private static final int MAX_UNANSWERED = 256;

    /** Takes a message in; the answer comes when it is durable. */
    interface Receiver {
        CompletableFuture<Answer> receive(byte[] message) throws InterruptedException;
    }

    private static final CompletableFuture<Answer> LAST = new CompletableFuture<>();

    private final Socket socket;
    private final MllpSettings settings;
    private final MllpMetrics metrics;
    private final Receiver receiver;
    private final BlockingQueue<CompletableFuture<Answer>> owed = new ArrayBlockingQueue<>(MAX_UNANSWERED);

    MllpConnection(Socket socket, MllpSettings settings, MllpMetrics metrics, Receiver receiver) {
        this.socket = socket;
        this.settings = settings;
        this.metrics = metrics;
        this.receiver = receiver;
    }

    /** Serves the sender until one of the two ends the connection. */
    void serve() {
        Thread writer = Thread.ofVirtual().name("mllp-writer").start(this::answerInOrder);
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) settings.idleTimeout().toMillis());
            readFrames();
            owed.put(LAST);
            writer.join();
        } catch (MllpViolationException violation) {
            metrics.violation(violation.reason());
            LOG.warnf("MLLP connection closed, the framing was broken: %s", violation.reason());
            finish(writer);
        } catch (SocketTimeoutException idle) {
            LOG.infof("MLLP connection closed, nothing came for %s", settings.idleTimeout());
            finish(writer);
        } catch (IOException broken) {
            LOG.debugf("MLLP connection ended: %s", broken.getMessage());
            writer.interrupt();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            writer.interrupt();
        } finally {
            close();
        }
    }

    /** Lets the messages that are already taken in be answered, and takes no more. */
    void drain() {
        try {
            socket.shutdownInput();
        } catch (IOException alreadyClosed) {
            LOG.debugf("MLLP connection was closed already: %s", alreadyClosed.getMessage());
        }
    }

    private void readFrames() throws IOException, MllpViolationException, InterruptedException {
        MllpFrameReader frames = new MllpFrameReader(socket.getInputStream(), settings.maxFrameBytes());
        Optional<byte[]> frame = frames.next();
        while (frame.isPresent()) {
            owed.put(receiver.receive(frame.get()));
            frame = frames.next();
        }
    }

    /** Whole frames that came before the fault are still owed their answers. */
    private void finish(Thread writer) {
        try {
            owed.put(LAST);
            writer.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerInOrder() {
        try (OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            for (CompletableFuture<Answer> next = owed.take(); next != LAST; next = owed.take()) {
                byte[] answer = next.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .body();
                out.write(MllpFrameReader.START);
                out.write(answer);
                out.write(MllpFrameReader.END);
                out.write(MllpFrameReader.CR);
                if (owed.isEmpty()) {
                    out.flush();
                }
            }
        } catch (ExecutionException | TimeoutException notStored) {
            metrics.unanswered();
            LOG.warn("MLLP connection closed without an answer, because a message could not be stored", notStored);
        } catch (IOException senderLeft) {
            LOG.debugf("MLLP sender left before its answer: %s", senderLeft.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void close() {
        // Also frees the reading thread, which may stand in a read or before a full queue.
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            LOG.debugf("MLLP connection was closed already: %s", alreadyClosed.getMessage());
        }
        owed.clear();
    }
}
