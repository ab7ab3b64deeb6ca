package nl.vangnet.intake.adapter.mllp;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.application.Reception;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Outcome;
import org.jspecify.annotations.Nullable;

/** Hands what a connection reads to intake, and keeps a feed to the pace that its profile allows. */
@Singleton
class MllpReceiver {

    private final ReceiveMessage receiveMessage;
    private final Feeds feeds;
    private final Doorkeeper doorkeeper;
    private final Ids ids;
    private final Clock clock;
    private final FeedPace pace = new FeedPace();

    MllpReceiver(ReceiveMessage receiveMessage, Feeds feeds, Doorkeeper doorkeeper, Ids ids, Clock clock) {
        this.receiveMessage = receiveMessage;
        this.feeds = feeds;
        this.doorkeeper = doorkeeper;
        this.ids = ids;
        this.clock = clock;
    }

    /** Receives for one connection. */
    MllpConnection.Receiver from(InetAddress peer) {
        return new MllpConnection.Receiver() {
            @Override
            public Reception receive(byte[] message, Door door) throws InterruptedException {
                Reception reception = receiveMessage.handle(
                        new Arrival(ids.next(), clock.instant(), door, MessageFormat.HL7V2, "", message));
                if (door.certificate() != null) {
                    reception.outcome().thenAccept(outcome -> tellIfForeign(outcome, peer));
                }
                return reception;
            }

            @Override
            public void pace(Reception last) throws InterruptedException {
                waitForTurn(last.facts().feed());
            }
        };
    }

    private void tellIfForeign(@Nullable Outcome outcome, InetAddress peer) {
        if (outcome != null && outcome.answer().error() == IntakeErrorCode.SENDER_NOT_ALLOWED) {
            doorkeeper.refused(Refusal.SENDER_NOT_ALLOWED, peer);
        }
    }

    /** A sender that is too fast waits in its own socket; nothing is dropped. */
    private void waitForTurn(String feed) throws InterruptedException {
        int most =
                feeds.byName(feed).map(known -> known.profile().maxPerSecond()).orElse(0);
        if (most == 0 || pace.take(feed, most, doorkeeper.watch().now())) {
            return;
        }
        doorkeeper.metrics().delayed(feed);
        while (!pace.take(feed, most, doorkeeper.watch().now())) {
            Thread.sleep(Watch.TICK);
        }
    }
}
