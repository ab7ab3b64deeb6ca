package nl.vangnet.intake.adapter.mllp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Outcome;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Listens for senders of HL7 v2 and gives each of them a connection of its own, on virtual threads. */
@ApplicationScoped
public class MllpListener {

    private static final Logger LOG = Logger.getLogger(MllpListener.class);
    private static final int BACKLOG = 64;

    private final MllpSettings settings;
    private final MllpMetrics metrics;
    private final ReceiveMessage receiveMessage;
    private final Ids ids;
    private final Clock clock;
    private final Semaphore places;
    private final Set<MllpConnection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket server;

    MllpListener(MllpSettings settings, MllpMetrics metrics, ReceiveMessage receiveMessage, Ids ids, Clock clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.receiveMessage = receiveMessage;
        this.ids = ids;
        this.clock = clock;
        this.places = new Semaphore(settings.maxConnections());
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            LOG.info("MLLP listener is off (intake.mllp.enabled)");
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            // A restart must not wait for the old connections to be forgotten.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()), BACKLOG);
            server = socket;
            Thread.ofPlatform().name("mllp-accept").daemon().start(() -> accept(socket));
            LOG.infof("MLLP listener on %s:%d", settings.host(), socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "MLLP port %d cannot be opened on %s (intake.mllp.port)"
                            .formatted(settings.port(), settings.host()),
                    e);
        }
    }

    /** Takes no more, and answers what was taken. */
    void stop(@Observes ShutdownEvent event) throws IOException, InterruptedException {
        ServerSocket listening = server;
        if (listening == null) {
            return;
        }
        listening.close();
        connections.forEach(MllpConnection::drain);
        if (!places.tryAcquire(settings.maxConnections(), 5, TimeUnit.SECONDS)) {
            LOG.warn("MLLP connections were still open at the stop");
        }
    }

    /** The port in use; another than the configured one only if that is 0. */
    public int port() {
        return server == null ? -1 : server.getLocalPort();
    }

    boolean isListening() {
        return !settings.enabled() || (server != null && !server.isClosed());
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().name("mllp-reader").start(() -> serve(socket));
                } else {
                    metrics.refusedConnection();
                    LOG.warnf(
                            "MLLP connection refused, %d are open (intake.mllp.max-connections)",
                            settings.maxConnections());
                    socket.close();
                }
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    LOG.warnf("MLLP connection could not be accepted: %s", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket socket) {
        MllpConnection connection = new MllpConnection(socket, settings, metrics, this::receive);
        connections.add(connection);
        metrics.opened();
        try {
            connection.serve();
        } finally {
            metrics.closed();
            connections.remove(connection);
            places.release();
        }
    }

    private CompletableFuture<Answer> receive(byte[] message) throws InterruptedException {
        Arrival arrival =
                new Arrival(ids.next(), clock.instant(), Door.of(Door.Kind.MLLP), MessageFormat.HL7V2, "", message);
        return receiveMessage.handle(arrival).outcome().thenApply(Outcome::answer);
    }
}
