package nl.vangnet.trials.adapter.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.vangnet.trials.TrialsConfig;
import nl.vangnet.trials.application.Pseudonyms;
import nl.vangnet.trials.domain.Pseudonym;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.TrialProtocol;

/**
 * Pseudonyms by HMAC-SHA-256 of the case id, with a key per study that is itself derived from one secret. Without the
 * secret nobody can tell which case a pseudonym is, or that two pseudonyms of two studies are one person.
 */
@ApplicationScoped
class KeyedPseudonyms implements Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SAID_GROUP = 4;

    private final byte[] secret;

    KeyedPseudonyms(TrialsConfig config) {
        this.secret = config.pseudonymKey().getBytes(UTF_8);
    }

    @Override
    public Pseudonym of(TrialProtocol protocol, UUID caseId) {
        String name = Base32.encode(hmac(studyKey(protocol.trial()), caseId.toString()));
        // Forty bits: among ten thousand subjects two share what people say once in twenty thousand times.
        String said = "%s-%s-%s"
                .formatted(
                        protocol.prefix(), name.substring(0, SAID_GROUP), name.substring(SAID_GROUP, 2 * SAID_GROUP));
        return new Pseudonym(protocol.prefix() + "-" + name, said);
    }

    private byte[] studyKey(TrialId trial) {
        return hmac(secret, "vangnet-trial-subject|" + trial.value());
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
