package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientKeys;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;

/** Takes one message in: reads it on the sender's thread, then has it stored together with the others that wait. */
@ApplicationScoped
public class ReceiveMessage {

    private final Map<MessageFormat, MessageReader> readers = new EnumMap<>(MessageFormat.class);
    private final PatientKeys patientKeys;
    private final GroupCommit groupCommit;

    ReceiveMessage(Instance<MessageReader> readers, PatientKeys patientKeys, GroupCommit groupCommit) {
        readers.forEach(reader -> this.readers.put(reader.format(), reader));
        this.patientKeys = patientKeys;
        this.groupCommit = groupCommit;
    }

    /** The outcome comes when the message is durable; {@link StoreUnavailableException} if it could not be made so. */
    public Reception handle(Arrival arrival) throws InterruptedException {
        MessageReader reader = Objects.requireNonNull(readers.get(arrival.format()), "a reader per format");
        Reading reading = reader.read(arrival);
        UUID patientKey = patientKeys.of(reading.facts().patient(), arrival.id());
        return new Reception(reading.facts(), groupCommit.submit(new Received(arrival, patientKey, reading)));
    }
}
