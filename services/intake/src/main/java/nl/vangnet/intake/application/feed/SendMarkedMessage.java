package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.vangnet.intake.application.DecisionAudit;
import nl.vangnet.intake.application.MessageReader;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Outcome;

/** Sends what somebody wrote on the console through the same way as any message, marked as a test. */
@ApplicationScoped
class SendMarkedMessage implements SendTestMessage {

    /** Longer than any commit takes; a person waits for it. */
    private static final int PATIENCE_SECONDS = 15;

    private final List<TestMark> marks;
    private final List<MessageReader> readers;
    private final ReceiveMessage receiveMessage;
    private final FeedLimits limits;
    private final FeedIds ids;
    private final DecisionAudit audit;
    private final Clock clock;

    SendMarkedMessage(
            Instance<TestMark> marks,
            Instance<MessageReader> readers,
            ReceiveMessage receiveMessage,
            FeedLimits limits,
            FeedIds ids,
            DecisionAudit audit,
            Clock clock) {
        this.marks = marks.stream().toList();
        this.readers = readers.stream().toList();
        this.receiveMessage = receiveMessage;
        this.limits = limits;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TestReception handle(String text, String by) throws InterruptedException {
        if (text.length() > limits.testMessageLength()) {
            return new TestReception.TooLong(limits.testMessageLength());
        }
        for (TestMark mark : marks) {
            if (mark.fits(text)) {
                return send(mark, text);
            }
        }
        return new TestReception.NoMessage();
    }

    private TestReception send(TestMark mark, String text) throws InterruptedException {
        UUID id = ids.next();
        byte[] message = mark.marked(text, id.toString());
        audit.decided(List.of(id), "test message sent");
        Arrival arrival = new Arrival(
                id, clock.instant(), Door.of(Door.Kind.CONSOLE), mark.format(), mark.contentType(), message);
        try {
            Outcome outcome = receiveMessage.handle(arrival).outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new TestReception.Taken(
                    id, reader(mark.format()).renderAnswer(outcome.answer().body()));
        } catch (ExecutionException | TimeoutException notStored) {
            return new TestReception.NotStored();
        }
    }

    private MessageReader reader(MessageFormat format) {
        return readers.stream()
                .filter(reader -> reader.format() == format)
                .findFirst()
                .orElseThrow();
    }
}
