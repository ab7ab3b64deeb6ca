package nl.vangnet.intake.adapter.mllp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many connections there may be, in all and from one address. */
final class Places {

    private final int most;
    private final int mostPerPeer;
    private final Map<InetAddress, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int mostPerPeer) {
        this.most = most;
        this.mostPerPeer = mostPerPeer;
    }

    /** Takes a place, or says why there is none. */
    synchronized Optional<Refusal> take(InetAddress peer) {
        if (all == most) {
            return Optional.of(Refusal.FULL);
        }
        int ofPeer = taken.getOrDefault(peer, 0);
        if (ofPeer == mostPerPeer) {
            return Optional.of(Refusal.FULL_FOR_PEER);
        }
        all++;
        taken.put(peer, ofPeer + 1);
        return Optional.empty();
    }

    synchronized void giveBack(InetAddress peer) {
        all--;
        taken.computeIfPresent(peer, (address, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }

    /** Whether everybody has left within that time. */
    synchronized boolean awaitEmpty(Duration atMost) throws InterruptedException {
        // In slices, so that no clock is needed to know how long has been waited.
        for (long left = atMost.toMillis() / 100; all > 0 && left > 0; left--) {
            wait(100);
        }
        return all == 0;
    }
}
