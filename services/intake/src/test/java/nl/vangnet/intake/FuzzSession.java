package nl.vangnet.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection of a fuzzing sender: some messages, their frames cut and merged at random, at the end whole, broken, or
 * broken off. It remembers what was sent and what was answered.
 */
final class FuzzSession {

    private static final Pattern MSA = Pattern.compile("\rMSA\\|([A-Z]{2})\\|([^|\r]*)");

    /** Longer than the door takes to cut off a frame that does not end. */
    private static final int PATIENCE_MILLIS = 60_000;

    /** A megabyte in pieces of two bytes would be slower than that. */
    private static final int MOST_PIECES = 2_000;

    /** How the session ended, as the sender saw it. */
    enum End {
        /** Everything was sent in order, and the other side closed when it had answered. */
        IN_ORDER,
        /** One of the two broke it off. */
        BROKEN_OFF,
        /** Neither an answer nor an end came. */
        STUCK
    }

    private final Random random;
    private final FuzzMessages messages;
    private final List<FuzzMessages.Message> sent = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    FuzzSession(Random random, FuzzMessages messages) {
        this.random = random;
        this.messages = messages;
    }

    List<FuzzMessages.Message> sent() {
        return sent;
    }

    /** MSA-2 of each answer, in order; empty where the message had no usable control id. */
    List<String> answered() {
        return answers.stream().map(answer -> msa(answer, 2)).toList();
    }

    List<String> answers() {
        return answers;
    }

    static String msa(String answer, int field) {
        Matcher matcher = MSA.matcher(answer);
        return matcher.find() ? matcher.group(field) : "";
    }

    End run(int port) throws InterruptedException {
        byte[] stream = stream();
        boolean spoiled = random.nextInt(4) == 0;
        if (spoiled) {
            stream = spoil(stream);
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            Thread writer = Thread.ofVirtual().start(new Writing(socket, stream));
            End end = read(socket);
            writer.join();
            return spoiled && end == End.IN_ORDER ? End.BROKEN_OFF : end;
        } catch (SocketTimeoutException stuck) {
            return End.STUCK;
        } catch (IOException broken) {
            return End.BROKEN_OFF;
        }
    }

    private byte[] stream() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            FuzzMessages.Message message = messages.next();
            sent.add(message);
            stream.write(0x0B);
            stream.writeBytes(message.bytes());
            stream.write(0x1C);
            stream.write(0x0D);
            if (random.nextInt(20) == 0) {
                stream.write('\n');
            }
        }
        return stream.toByteArray();
    }

    /** A frame byte somewhere, or an end too soon. */
    private byte[] spoil(byte[] stream) {
        ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
        int where = random.nextInt(stream.length);
        spoiled.write(stream, 0, where);
        switch (random.nextInt(4)) {
            case 0 -> spoiled.write(0x0B);
            case 1 -> spoiled.write(0x1C);
            case 2 -> spoiled.write('x');
            default -> {
                return spoiled.toByteArray();
            }
        }
        spoiled.write(stream, where, stream.length - where);
        return spoiled.toByteArray();
    }

    private End read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0x1C) {
                        answers.add(answer.toString(StandardCharsets.UTF_8));
                        answer.reset();
                    } else {
                        answer.write(buffer[i]);
                    }
                }
            }
            return End.IN_ORDER;
        } catch (SocketException reset) {
            return End.BROKEN_OFF;
        }
    }

    /** Writes in pieces of any size, sometimes with pauses, and then says that there is no more; or just leaves. */
    private final class Writing implements Runnable {

        private final Socket socket;
        private final byte[] stream;
        private final Random cuts = new Random(random.nextLong());

        Writing(Socket socket, byte[] stream) {
            this.socket = socket;
            this.stream = stream;
        }

        @Override
        public void run() {
            try {
                OutputStream out = socket.getOutputStream();
                int most = cuts.nextBoolean() ? stream.length : cuts.nextInt(1, 5_000) + stream.length / MOST_PIECES;
                for (int at = 0; at < stream.length; ) {
                    int piece = Math.min(stream.length - at, cuts.nextInt(1, most + 1));
                    out.write(stream, at, piece);
                    at += piece;
                    if (cuts.nextInt(50) == 0) {
                        Thread.sleep(cuts.nextInt(5));
                    }
                }
                if (cuts.nextInt(10) == 0) {
                    // A reset: what was not read yet is gone, on both sides.
                    socket.setSoLinger(true, 0);
                    socket.close();
                } else {
                    socket.shutdownOutput();
                }
            } catch (IOException closedByTheOtherSide) {
                // The reader sees it too.
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
