package nl.vangnet.intake.adapter.mllp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import nl.vangnet.intake.adapter.mllp.Entrance.Guest;
import nl.vangnet.intake.application.Reception;
import nl.vangnet.intake.domain.Door;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One sender. Its thread reads frame after frame without waiting for answers, which follow in the same order as messages
 * become durable.
 *
 * <p>When a message could not be stored the connection is closed without an answer: an AE or AR would make the sender
 * skip a good message, and what came behind it would overtake it.
 */
final class MllpConnection implements Watch.Watched, MllpFrameReader.Waiting, Answers.End {

    private static final Logger LOG = Logger.getLogger(MllpConnection.class);

    /** Where messages go. */
    interface Receiver {

        /** Takes a message in; its outcome comes when it is durable. */
        Reception receive(byte[] message, Door door) throws InterruptedException;

        /** Waits while the feed has sent as much as it may for now. */
        void pace(Reception last) throws InterruptedException;
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final Socket accepted;
    private final Entrance entrance;
    private final Doorkeeper doorkeeper;
    private final Receiver receiver;
    private final Thread reader = Thread.currentThread();
    private volatile long deadline = NEVER;
    private volatile TimeOut waitingFor = TimeOut.HANDSHAKE;
    private volatile @Nullable TimeOut ended;
    private volatile @Nullable Answers answers;

    /** Made by the thread that will serve it. */
    MllpConnection(Socket accepted, Entrance entrance, Doorkeeper doorkeeper, Receiver receiver) {
        this.accepted = accepted;
        this.entrance = entrance;
        this.doorkeeper = doorkeeper;
        this.receiver = receiver;
    }

    /** Serves the sender until one of the two ends the connection. */
    void serve() {
        try {
            accepted.setTcpNoDelay(true);
            await(TimeOut.HANDSHAKE);
            Guest guest = entrance.enter(accepted);
            readAndAnswer(guest);
            // Says goodbye as TLS wants it; the watch ends it if nobody listens.
            await(TimeOut.ANSWER);
            guest.socket().close();
        } catch (RefusedException refused) {
            doorkeeper.refused(refused.refusal(), accepted.getInetAddress());
        } catch (MllpViolationException violation) {
            doorkeeper.violation(violation.reason(), accepted.getInetAddress());
        } catch (IOException broken) {
            LOG.debugf("MLLP connection ended: %s", broken.getMessage());
        } catch (InterruptedException stopped) {
            LOG.debug("MLLP connection was ended");
        } catch (RuntimeException defect) {
            doorkeeper.failed(accepted.getInetAddress(), defect);
        } finally {
            deadline = NEVER;
            close();
            TimeOut timeOut = ended;
            if (timeOut != null) {
                doorkeeper.timedOut(timeOut, accepted.getInetAddress());
            }
        }
    }

    private void readAndAnswer(Guest guest) throws IOException, InterruptedException, MllpViolationException {
        Answers owed = new Answers(
                new BufferedOutputStream(guest.socket().getOutputStream()),
                doorkeeper.settings().maxUnanswered(),
                this);
        answers = owed;
        try (MllpFrameReader frames = new MllpFrameReader(
                guest.socket().getInputStream(), doorkeeper.settings().maxFrameBytes(), doorkeeper.room(), this)) {
            Optional<byte[]> frame = frames.next();
            while (frame.isPresent()) {
                take(frame.get(), guest.door(), owed);
                frame = frames.next();
            }
        } finally {
            // Whole frames that came before the end are owed their answers, whatever ended it. The watch sees to it
            // that this ends.
            deadline = NEVER;
            owed.awaitAll();
        }
    }

    private void take(byte[] message, Door door, Answers owed) throws InterruptedException {
        deadline = NEVER;
        if (!owed.tryPlace()) {
            doorkeeper.metrics().waited("answers");
            owed.awaitPlace();
        }
        boolean owing = false;
        try {
            Reception reception = receive(message, door);
            owed.owe(reception.outcome());
            owing = true;
            receiver.pace(reception);
        } finally {
            // Whoever waits for all answers would wait for that one for ever.
            if (!owing) {
                owed.giveBackPlace();
            }
        }
    }

    private Reception receive(byte[] message, Door door) throws InterruptedException {
        doorkeeper.room().take(message.length);
        boolean received = false;
        try {
            Reception reception = receiver.receive(message, door);
            reception.outcome().whenComplete((done, failed) -> doorkeeper.room().giveBack(message.length));
            received = true;
            return reception;
        } finally {
            if (!received) {
                doorkeeper.room().giveBack(message.length);
            }
        }
    }

    /** Lets the messages that are already taken in be answered, and takes no more. */
    void drain() {
        try {
            accepted.shutdownInput();
        } catch (IOException alreadyClosed) {
            LOG.debugf("MLLP connection was closed already: %s", alreadyClosed.getMessage());
        }
    }

    @Override
    public void forFrame() {
        await(TimeOut.IDLE);
    }

    @Override
    public void forRestOfFrame() {
        if (waitingFor != TimeOut.FRAME || deadline == NEVER) {
            await(TimeOut.FRAME);
        }
    }

    private void await(TimeOut next) {
        waitingFor = next;
        deadline = doorkeeper.watch().after(next.limit(doorkeeper.settings()));
    }

    @Override
    public void tick(long now) {
        Answers owed = answers;
        if (now > deadline) {
            end(waitingFor);
        } else if (owed != null
                && owed.isOverdue(now, Watch.ticks(doorkeeper.settings().answerTimeout()))) {
            end(TimeOut.ANSWER);
        }
    }

    private void end(TimeOut reason) {
        if (ended == null) {
            ended = reason;
            close();
            // It may also stand before a full queue, where no closed socket is felt.
            reader.interrupt();
        }
    }

    @Override
    public void notStored(Throwable why) {
        doorkeeper.notStored(accepted.getInetAddress(), why);
        close();
        reader.interrupt();
    }

    @Override
    public void senderLeft(IOException why) {
        LOG.debugf("MLLP sender left before its answer: %s", why.getMessage());
        close();
        reader.interrupt();
    }

    private void close() {
        try {
            accepted.close();
        } catch (IOException alreadyClosed) {
            LOG.debugf("MLLP connection was closed already: %s", alreadyClosed.getMessage());
        }
    }
}
