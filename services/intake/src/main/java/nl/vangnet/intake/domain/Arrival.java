package nl.vangnet.intake.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that came in by a door of ours, before anybody looked at them.
 *
 * @param contentType as the sender declared it; empty where the transport declares none (MLLP)
 * @param answerTo where the answer goes if it does not go back the way the message came: an address, or
 *     {@link #TO_SENDER}; null for the usual way
 */
public record Arrival(
        UUID id,
        Instant at,
        Door door,
        MessageFormat format,
        String contentType,
        byte[] raw,
        @Nullable String answerTo) {

    /** The address that the message itself names as its sender's (R4 MessageHeader.source.endpoint). */
    public static final String TO_SENDER = "source.endpoint";

    /** Answered the way it came. */
    public Arrival(UUID id, Instant at, Door door, MessageFormat format, String contentType, byte[] raw) {
        this(id, at, door, format, contentType, raw, null);
    }

    /** Redacted: the raw bytes are a patient's record. */
    @Override
    public String toString() {
        return "Arrival[" + id + ", " + format + ", " + raw.length + " bytes]";
    }
}
