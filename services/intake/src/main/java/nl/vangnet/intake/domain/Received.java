package nl.vangnet.intake.domain;

import java.util.UUID;

/** One message with what was made of it, ready to be stored. The patient key is the key on the topic. */
public record Received(Arrival arrival, UUID patientKey, Reading reading) {

    public UUID id() {
        return arrival.id();
    }

    /** Redacted: the reading holds a patient's record. */
    @Override
    public String toString() {
        return "Received[" + id() + "]";
    }
}
