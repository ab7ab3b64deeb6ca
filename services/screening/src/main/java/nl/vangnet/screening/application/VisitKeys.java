package nl.vangnet.screening.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;

/** The identifiers of a visit as texts that an index can hold. */
public final class VisitKeys {

    /** An index entry holds 2,700 bytes at most, and a sender may write more. */
    private static final int LONGEST = 500;

    private VisitKeys() {}

    public static Set<String> of(List<VisitIdentifier> identifiers) {
        Set<String> keys = new LinkedHashSet<>();
        identifiers.forEach(identifier -> keys.add(of(identifier)));
        return keys;
    }

    private static String of(VisitIdentifier identifier) {
        String key = identifier.key().replace("\0", "");
        return key.length() <= LONGEST ? key : identifier.kind() + "|sha-256|" + digest(key);
    }

    /** Whether a key is an identifier that the sender gave, and not the start of the stay or the message itself. */
    static boolean isGiven(String key) {
        return !key.startsWith(Kind.ARRIVAL + "|") && !key.startsWith(Kind.MESSAGE + "|");
    }

    private static String digest(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
