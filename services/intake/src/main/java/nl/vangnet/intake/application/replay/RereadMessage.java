package nl.vangnet.intake.application.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.MessageReaders;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.PatientKeys;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;

/** Reads a stored message as if it came now. */
@ApplicationScoped
class RereadMessage {

    private final MessageReaders readers;
    private final Feeds feeds;
    private final PatientKeys patientKeys;

    RereadMessage(MessageReaders readers, Feeds feeds, PatientKeys patientKeys) {
        this.readers = readers;
        this.feeds = feeds;
        this.patientKeys = patientKeys;
    }

    Received handle(StoredForReplay stored) {
        Arrival arrival = stored.arrival();
        Reading reading = readers.of(arrival.format()).read(arrival);
        UUID patientKey = patientKeys.of(reading.facts().patient(), arrival.id());
        return new Received(arrival, patientKey, reading);
    }
}
