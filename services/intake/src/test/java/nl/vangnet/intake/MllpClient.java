package nl.vangnet.intake;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sender as simple as they come: writes frames, reads answers. */
public final class MllpClient implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    public MllpClient(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    /** Over a connection that stands already, with TLS for example. */
    public MllpClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = socket.getInputStream();
    }

    public String send(String message) throws IOException {
        writeRaw(framed(message));
        return readAnswer();
    }

    /** All frames in one write, as senders do that do not wait for answers. */
    public List<String> pipeline(List<String> messages) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String message : messages) {
            all.write(framed(message));
        }
        writeRaw(all.toByteArray());
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            answers.add(readAnswer());
        }
        return answers;
    }

    public void writeRaw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** @throws EOFException when the connection is closed instead */
    public String readAnswer() throws IOException {
        if (in.read() != 0x0B) {
            throw new EOFException("closed without an answer");
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int b = in.read(); b != 0x1C; b = in.read()) {
            if (b < 0) {
                throw new EOFException("closed in the middle of an answer");
            }
            answer.write(b);
        }
        in.read();
        return answer.toString(StandardCharsets.UTF_8);
    }

    public static byte[] framed(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[bytes.length + 3];
        frame[0] = 0x0B;
        System.arraycopy(bytes, 0, frame, 1, bytes.length);
        frame[frame.length - 2] = 0x1C;
        frame[frame.length - 1] = 0x0D;
        return frame;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
