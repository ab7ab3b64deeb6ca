package nl.vangnet.intake.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Bytes that came in by a door of ours, before anybody looked at them.
 *
 * @param contentType as the sender declared it; empty where the transport declares none (MLLP)
 */
public record Arrival(UUID id, Instant at, Door door, MessageFormat format, String contentType, byte[] raw) {

    /** Redacted: the raw bytes are a patient's record. */
    @Override
    public String toString() {
        return "Arrival[" + id + ", " + format + ", " + raw.length + " bytes]";
    }
}
