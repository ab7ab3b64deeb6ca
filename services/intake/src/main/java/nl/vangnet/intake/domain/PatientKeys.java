package nl.vangnet.intake.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the patient key: a keyed hash of the primary identifier, so that a topic key keeps one patient's messages in
 * order and tells nobody without the key who that is.
 */
public final class PatientKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public PatientKeys(byte[] pseudonymKey) {
        this.key = new SecretKeySpec(pseudonymKey, ALGORITHM);
    }

    /**
     * The key of this patient. A message without any identifier gets a key of its own, made from the message id: to
     * join it with another patient would be worse than to leave it alone.
     */
    public UUID of(@Nullable PatientIdentifier identifier, UUID messageId) {
        if (identifier == null) {
            return hash("message|" + messageId);
        }
        String authority = identifier.authority() == null ? "" : identifier.authority();
        return hash(authority + "|" + identifier.value());
    }

    private UUID hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            // Version 8 (RFC 9562): the bits are our own.
            long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L;
            long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
