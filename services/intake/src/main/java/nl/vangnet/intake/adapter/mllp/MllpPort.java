package nl.vangnet.intake.adapter.mllp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** A port that is listened on. */
final class MllpPort implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MllpPort.class);
    private static final int BACKLOG = 256;

    private final ServerSocket socket;
    private final Consumer<Socket> visitors;

    private MllpPort(ServerSocket socket, Consumer<Socket> visitors) {
        this.socket = socket;
        this.visitors = visitors;
    }

    /** @param setting where the port comes from, for whoever has to mend it */
    static MllpPort open(String host, int port, String setting, Consumer<Socket> visitors) {
        try {
            ServerSocket socket = new ServerSocket();
            // A restart must not wait for the old connections to be forgotten.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
            MllpPort opened = new MllpPort(socket, visitors);
            Thread.ofPlatform().name("mllp-accept").daemon().start(opened::accept);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "MLLP port %d cannot be opened on %s (%s)".formatted(port, host, setting), e);
        }
    }

    int number() {
        return socket.getLocalPort();
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    private void accept() {
        while (isOpen()) {
            try {
                visitors.accept(socket.accept());
            } catch (IOException e) {
                if (isOpen()) {
                    LOG.warnf("MLLP connection could not be accepted: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    /** Too many open files, most likely: asking again at once would only make it worse. */
    private static void pause() {
        try {
            Thread.sleep(Watch.TICK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debugf("MLLP port was closed already: %s", e.getMessage());
        }
    }
}
