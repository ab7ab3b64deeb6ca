package nl.vangnet.intake.application.delivery;

import java.util.UUID;

/** An answer that is owed to an address, as it will be sent. */
public record OwedResponse(UUID id, UUID message, String feed, String url, String contentType, byte[] body) {

    /** Redacted: the body names the sender's resources. */
    @Override
    public String toString() {
        return "OwedResponse[" + id + "]";
    }
}
