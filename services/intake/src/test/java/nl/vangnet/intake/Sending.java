package nl.vangnet.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.ReceiveMessage;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.MessageFormat;

/** Hands over HL7 v2 messages behind the MLLP door, and waits for each to be durable. */
@ApplicationScoped
class Sending {

    private final ReceiveMessage receiveMessage;
    private final Ids ids;
    private final Clock clock;

    Sending(ReceiveMessage receiveMessage, Ids ids, Clock clock) {
        this.receiveMessage = receiveMessage;
        this.ids = ids;
        this.clock = clock;
    }

    /** A registration by this sender (MSH-3, with MSH-4 ZUID). */
    static String from(String application, String controlId) {
        return Adt.a04(controlId).replace("|TEST|SEH|", "|" + application + "|ZUID|");
    }

    Answer send(String message) {
        try {
            Arrival arrival = new Arrival(
                    ids.next(),
                    clock.instant(),
                    Door.of(Door.Kind.MLLP),
                    MessageFormat.HL7V2,
                    "",
                    message.getBytes(StandardCharsets.UTF_8));
            return receiveMessage.handle(arrival).outcome().get().answer();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Work on a thread of its own, as the web would do it. */
    @ActivateRequestContext
    <T> T asRequest(Callable<T> work) throws Exception {
        return work.call();
    }

    UUID id() {
        return ids.next();
    }
}
