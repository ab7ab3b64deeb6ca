package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientKeys;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.Feed;

/** Takes one message in: reads it on the sender's thread, then has it stored together with the others that wait. */
@ApplicationScoped
public class ReceiveMessage {

    private final Map<MessageFormat, MessageReader> readers = new EnumMap<>(MessageFormat.class);
    private final Feeds feeds;
    private final PatientKeys patientKeys;
    private final GroupCommit groupCommit;

    ReceiveMessage(Instance<MessageReader> readers, Feeds feeds, PatientKeys patientKeys, GroupCommit groupCommit) {
        readers.forEach(reader -> this.readers.put(reader.format(), reader));
        this.feeds = feeds;
        this.patientKeys = patientKeys;
        this.groupCommit = groupCommit;
    }

    /** The outcome comes when the message is durable; {@link StoreUnavailableException} if it could not be made so. */
    public Reception handle(Arrival arrival) throws InterruptedException {
        Received message = read(arrival);
        return new Reception(message.reading().facts(), groupCommit.submit(message));
    }

    /** The message as it would be stored, for a door that has a transaction of its own. */
    public Received read(Arrival arrival) {
        MessageReader reader = Objects.requireNonNull(readers.get(arrival.format()), "a reader per format");
        Reading reading = heldIfPaused(reader.read(arrival));
        UUID patientKey = patientKeys.of(reading.facts().patient(), arrival.id());
        return new Received(arrival, patientKey, reading);
    }

    /** A pause is our own affair: the sender is answered as always. */
    private Reading heldIfPaused(Reading reading) {
        if (reading instanceof Reading.Accepted accepted
                && feeds.byName(accepted.facts().feed()).filter(Feed::paused).isPresent()) {
            Fault paused = Fault.of(IntakeErrorCode.FEED_PAUSED, "the feed is paused");
            return new Reading.Held(accepted.facts(), accepted.answer(), paused, accepted.findings());
        }
        return reading;
    }
}
