package nl.vangnet.intake.adapter.mllp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Keeps the limits that all connections share, and makes known who was turned away or broke off: counted each time,
 * written to log and audit trail once a minute for a peer and a reason, so that nobody fills a disk by knocking.
 */
@Singleton
class Doorkeeper implements Watch.Watched {

    private static final Logger LOG = Logger.getLogger(Doorkeeper.class);
    private static final long FORGET_AFTER = Watch.ticks(Duration.ofMinutes(1));
    private static final int MOST_REMEMBERED = 10_000;

    private record Said(InetAddress peer, Enum<?> reason) {}

    private final MllpSettings settings;
    private final MllpMetrics metrics;
    private final RefusalAudit audit;
    private final Watch watch = new Watch();
    private final Places places;
    private final Room room;
    private final Set<Said> said = ConcurrentHashMap.newKeySet();

    Doorkeeper(MllpSettings settings, MllpMetrics metrics, RefusalAudit audit) {
        this.settings = settings;
        this.metrics = metrics;
        this.audit = audit;
        this.places = new Places(settings.maxConnections(), settings.maxConnectionsPerPeer());
        if (settings.maxUnansweredBytes() < 2 * settings.maxFrameBytes()) {
            throw new IllegalStateException(
                    "intake.mllp.max-unanswered-bytes must be at least twice intake.mllp.max-frame-bytes");
        }
        this.room = new Room(settings.maxUnansweredBytes(), () -> metrics.waited("bytes"));
        metrics.room(room);
    }

    @PostConstruct
    void start() {
        watch.add(this);
        watch.start();
    }

    @PreDestroy
    void stop() {
        watch.close();
    }

    MllpSettings settings() {
        return settings;
    }

    MllpMetrics metrics() {
        return metrics;
    }

    Watch watch() {
        return watch;
    }

    Places places() {
        return places;
    }

    Room room() {
        return room;
    }

    void refused(Refusal refusal, InetAddress peer) {
        metrics.refused(refusal);
        if (isNews(peer, refusal)) {
            LOG.warnf("MLLP sender refused: %s, from %s", refusal, peer.getHostAddress());
            Thread.ofVirtual().name("mllp-audit").start(() -> audit.refused(refusal, peer));
        }
    }

    void violation(MllpViolationException.Reason reason, InetAddress peer) {
        metrics.violation(reason);
        if (isNews(peer, reason)) {
            LOG.warnf("MLLP connection closed, the framing was broken: %s, from %s", reason, peer.getHostAddress());
        }
    }

    void timedOut(TimeOut timeOut, InetAddress peer) {
        metrics.timedOut(timeOut);
        if (isNews(peer, timeOut)) {
            LOG.infof("MLLP connection closed, it took too long: %s, from %s", timeOut, peer.getHostAddress());
        }
    }

    void notStored(InetAddress peer, Throwable why) {
        metrics.unanswered();
        if (isNews(peer, TimeOut.ANSWER)) {
            LOG.warn("MLLP connection closed without an answer, because a message could not be stored", why);
        }
    }

    /** A defect of ours kept a message from being taken in. Its own words may quote the message and are not repeated. */
    void failed(InetAddress peer, RuntimeException defect) {
        metrics.unanswered();
        if (isNews(peer, TimeOut.ANSWER)) {
            StackTraceElement[] trace = defect.getStackTrace();
            LOG.errorf(
                    "MLLP connection closed without an answer, because a message could not be taken in: %s at %s",
                    defect.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        }
    }

    private boolean isNews(InetAddress peer, Enum<?> reason) {
        return said.size() < MOST_REMEMBERED && said.add(new Said(peer, reason));
    }

    @Override
    public void tick(long now) {
        if (now % FORGET_AFTER == 0) {
            said.clear();
        }
    }
}
