package nl.vangnet.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A sender that waits for each answer, as hospital systems do. */
final class MllpLink implements AutoCloseable {

    private static final int START = 0x0B;
    private static final int END = 0x1C;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    MllpLink(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Returns when the message is acknowledged, and fails when it is not. */
    void send(byte[] message) throws IOException {
        byte[] frame = new byte[message.length + 3];
        frame[0] = START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[frame.length - 2] = END;
        frame[frame.length - 1] = '\r';
        out.write(frame);
        out.flush();
        String answer = answer();
        // A sender that asks for an accept acknowledgment (MSH-15) gets CA.
        if (!answer.contains("MSA|AA") && !answer.contains("MSA|CA")) {
            throw new IOException("not acknowledged: " + answer);
        }
    }

    private String answer() throws IOException {
        var answer = new ByteArrayOutputStream();
        for (int next = in.read(); next != END; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed before the answer");
            }
            answer.write(next);
        }
        if (in.read() != '\r') {
            throw new IOException("the answer's frame does not end as one");
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
