package nl.vangnet.intake.application.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where owed answers wait. Durable: what was added in a transaction that committed is sent, whoever dies meanwhile. */
public interface DeliveryQueue {

    /** In the caller's transaction. */
    void add(List<OwedResponse> owed, Instant now);

    /**
     * What is due, oldest first. Nobody else is given them before {@code until}: if this process dies, they are due again.
     */
    List<Due> claim(Instant now, Instant until, int limit);

    void delivered(UUID id, Instant now);

    void tryAgain(UUID id, Instant nextAt, String trouble);

    void giveUp(UUID id, String trouble, Instant now);

    /** Forgets what came to an end before. Returns how many. */
    int forgetBefore(Instant limit);

    /**
     * An answer that is to be sent now.
     *
     * @param attempts how often it was tried before
     * @param since when it was first owed
     */
    record Due(OwedResponse response, int attempts, Instant since) {}
}
