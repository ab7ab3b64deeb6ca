package nl.vangnet.local.folder;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Makes keys for machines and passwords for people. */
public final class SecretSource {

    private static final int KEY_BYTES = 32;

    // Short Dutch words that are typed without doubt: three of them and two digits are some thirty bits.
    private static final List<String> WORDS = List.of(
            "anker", "appel", "beker", "berg", "boot", "brug", "dorp", "duin", "eiland", "fiets", "fluit", "gras",
            "haven", "hert", "hoed", "huis", "jas", "kaars", "kade", "kastje", "kerk", "klok", "knoop", "koek",
            "konijn", "krant", "laars", "lamp", "lepel", "linde", "maan", "mand", "markt", "meeuw", "molen", "mus",
            "noot", "oever", "olijf", "orgel", "paard", "parel", "peer", "pen", "plein", "polder", "regen", "riet",
            "roos", "schip", "sjaal", "sloot", "sneeuw", "spiegel", "ster", "stoel", "strand", "tafel", "tak", "toren",
            "trap", "trein", "tulp", "veer", "vlag", "vogel", "wilg", "wolk", "zadel", "zeil", "zolder", "zwaan");

    private final SecureRandom random;

    public SecretSource(SecureRandom random) {
        this.random = random;
    }

    public String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(KEY_BYTES));
    }

    public String password() {
        return "%s-%s-%s-%d".formatted(word(), word(), word(), 10 + random.nextInt(90));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
