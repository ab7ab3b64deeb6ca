package nl.vangnet.intake.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.vangnet.intake.application.delivery.DeliveryQueue.Due;

/** Sends the answers that are due: what fails for now is tried again by itself, what is refused never. */
@ApplicationScoped
public class DeliverResponses {

    private final DeliveryQueue queue;
    private final ResponsePost post;
    private final DeliveryPolicy policy;
    private final Clock clock;

    DeliverResponses(DeliveryQueue queue, ResponsePost post, DeliveryPolicy policy, Clock clock) {
        this.queue = queue;
        this.post = post;
        this.policy = policy;
        this.clock = clock;
    }

    /** One round. Returns how many were tried; as many as are sent at once means that more may be due. */
    public int handle() {
        Instant now = clock.instant();
        List<Due> due = queue.claim(now, now.plus(policy.lease()), policy.atOnce());
        // Beside each other, so that one slow address does not hold up the others. What fails without being noted is
        // due
        // again when its lease ends.
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> senders.execute(() -> send(one)));
        }
        return due.size();
    }

    public int forget() {
        return queue.forgetBefore(clock.instant().minus(policy.remembered()));
    }

    private void send(Due due) {
        switch (post.send(due.response())) {
            case ResponsePost.Result.Taken ignored ->
                queue.delivered(due.response().id(), clock.instant());
            case ResponsePost.Result.Never(String trouble) ->
                queue.giveUp(due.response().id(), trouble, clock.instant());
            case ResponsePost.Result.NotNow(String trouble) -> notNow(due, trouble);
        }
    }

    private void notNow(Due due, String trouble) {
        Instant now = clock.instant();
        Duration pause = policy.pause(due.attempts() + 1);
        if (now.plus(pause).isAfter(due.since().plus(policy.giveUpAfter()))) {
            queue.giveUp(due.response().id(), trouble, now);
        } else {
            queue.tryAgain(due.response().id(), now.plus(pause), trouble);
        }
    }
}
