package nl.vangnet.local.send;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A connection to an MLLP listener: frames out, frames in, in the same order. */
public final class MllpConnection implements AutoCloseable {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int CR = 0x0D;
    private static final int MOST_ANSWER_BYTES = 1 << 20;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    public MllpConnection(String host, int port, Duration patience) throws IOException {
        this(host, port, patience, null);
    }

    /** @param tls makes the connection safe; null for one without TLS */
    MllpConnection(String host, int port, Duration patience, @Nullable SSLSocketFactory tls) throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), 5_000);
            plain.setTcpNoDelay(true);
            socket = tls == null ? plain : safe(tls, plain, host, port);
            socket.setSoTimeout((int) patience.toMillis());
            out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        } catch (IOException cause) {
            plain.close();
            throw cause;
        }
    }

    /** The receiver has to be who it is said to be. */
    private static Socket safe(SSLSocketFactory tls, Socket plain, String host, int port) throws IOException {
        SSLSocket safe = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = safe.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(parameters);
        safe.startHandshake();
        return safe;
    }

    public void send(byte[] message) throws IOException {
        out.write(START);
        out.write(message);
        out.write(END);
        out.write(CR);
        out.flush();
    }

    /** Waits for the next answer. */
    public byte[] receive() throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(256);
        for (int read = in.read(); read != START; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the receiver closed the connection");
            }
        }
        for (int read = in.read(); read != END; read = in.read()) {
            if (read < 0 || frame.size() > MOST_ANSWER_BYTES) {
                throw new EOFException("the answer broke off");
            }
            frame.write(read);
        }
        in.read();
        return frame.toByteArray();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // Closing is all that was wanted.
        }
    }
}
