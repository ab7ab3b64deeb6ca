package nl.vangnet.intake.adapter.mllp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens for senders of HL7 v2, with TLS where certificates are configured and without where somebody chose so, and
 * gives each sender a connection of its own, on a virtual thread.
 */
@ApplicationScoped
public class MllpListener {

    private static final Logger LOG = Logger.getLogger(MllpListener.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final MllpSettings settings;
    private final Doorkeeper doorkeeper;
    private final MllpReceiver receiver;
    private final TlsConfigurationRegistry certificates;
    private final Clock clock;
    private final Set<MllpConnection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable MllpPort plaintext;
    private @Nullable MllpPort tls;
    private volatile @Nullable TlsEntrance tlsEntrance;

    MllpListener(
            MllpSettings settings,
            Doorkeeper doorkeeper,
            MllpReceiver receiver,
            TlsConfigurationRegistry certificates,
            Clock clock) {
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.receiver = receiver;
        this.certificates = certificates;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            certificates
                    .get(settings.tls().configuration())
                    .filter(configuration -> configuration.getKeyStoreOptions() != null)
                    .ifPresent(this::openTls);
            if (settings.plaintext().enabled()) {
                openPlaintext();
            }
        }
        listeners().forEach((name, state) -> LOG.infof("MLLP, %s: %s", name, state));
        if (!isListening()) {
            LOG.error("MLLP is on and nobody can connect: configure quarkus.tls.mllp, or choose"
                    + " intake.mllp.plaintext.enabled, or switch it off with intake.mllp.enabled=false");
        }
    }

    private void openTls(TlsConfiguration configuration) {
        TlsEntrance entrance = new TlsEntrance(configuration, settings.tls().clientCertificate(), clock);
        tlsEntrance = entrance;
        tls = MllpPort.open(
                settings.tls().host(),
                settings.tls().port(),
                "intake.mllp.tls.port",
                socket -> welcome(socket, entrance));
    }

    private void openPlaintext() {
        plaintext = MllpPort.open(
                settings.plaintext().host(),
                settings.plaintext().port(),
                "intake.mllp.plaintext.port",
                socket -> welcome(socket, Entrance.OPEN));
    }

    /** The files changed: the next handshake uses what they hold now. */
    void renew(@Observes CertificateUpdatedEvent event) {
        TlsEntrance entrance = tlsEntrance;
        if (entrance == null || !event.name().equals(settings.tls().configuration())) {
            return;
        }
        try {
            entrance.renew(event.tlsConfiguration());
            LOG.info("MLLP uses renewed certificates");
        } catch (IllegalStateException unusable) {
            LOG.error("MLLP keeps its certificates, since the renewed ones cannot be used", unusable);
        }
    }

    /** Takes no more, and answers what was taken. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Optional.ofNullable(tls).ifPresent(MllpPort::close);
        Optional.ofNullable(plaintext).ifPresent(MllpPort::close);
        connections.forEach(MllpConnection::drain);
        if (!doorkeeper.places().awaitEmpty(DRAIN)) {
            LOG.warn("MLLP connections were still open at the stop");
        }
    }

    /** The port without TLS that is in use, or -1; another than the configured one only if that is 0. */
    public int port() {
        return plaintext == null ? -1 : plaintext.number();
    }

    /** The port with TLS that is in use, or -1. */
    public int tlsPort() {
        return tls == null ? -1 : tls.number();
    }

    /** Whether senders can connect, or are not meant to. */
    boolean isListening() {
        return !settings.enabled() || isOpen(tls) || isOpen(plaintext);
    }

    private static boolean isOpen(@Nullable MllpPort port) {
        return port != null && port.isOpen();
    }

    /** Which listeners there are, and why one is not. */
    Map<String, String> listeners() {
        Map<String, String> listeners = new TreeMap<>();
        if (!settings.enabled()) {
            listeners.put("all", "off (intake.mllp.enabled)");
            return listeners;
        }
        listeners.put(
                "plaintext",
                isOpen(plaintext)
                        ? "%s:%d, not protected (intake.mllp.plaintext.enabled)"
                                .formatted(settings.plaintext().host(), port())
                        : "off (intake.mllp.plaintext.enabled)");
        listeners.put(
                "TLS",
                isOpen(tls)
                        ? "%s:%d, client certificate %s"
                                .formatted(
                                        settings.tls().host(),
                                        tlsPort(),
                                        settings.tls().clientCertificate())
                        : "off (no key store in quarkus.tls.%s)"
                                .formatted(settings.tls().configuration()));
        return listeners;
    }

    private void welcome(Socket socket, Entrance entrance) {
        InetAddress peer = socket.getInetAddress();
        Optional<Refusal> refusal = doorkeeper.places().take(peer);
        if (refusal.isPresent()) {
            doorkeeper.refused(refusal.get(), peer);
            close(socket);
        } else {
            Thread.ofVirtual().name("mllp-reader").start(() -> serve(socket, entrance, peer));
        }
    }

    private void serve(Socket socket, Entrance entrance, InetAddress peer) {
        MllpConnection connection = new MllpConnection(socket, entrance, doorkeeper, receiver.from(peer));
        connections.add(connection);
        doorkeeper.watch().add(connection);
        doorkeeper.metrics().opened();
        try {
            connection.serve();
        } finally {
            doorkeeper.metrics().closed();
            doorkeeper.watch().remove(connection);
            connections.remove(connection);
            doorkeeper.places().giveBack(peer);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            LOG.debugf("MLLP connection was closed already: %s", alreadyClosed.getMessage());
        }
    }
}
