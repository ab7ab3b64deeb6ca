package nl.vangnet.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * SHA-256 of what a sender said. Two messages with the same hash are one message sent twice: sender, control id and
 * Bundle id are part of the content, so they need not be compared beside it.
 */
public record ContentHash(byte[] sha256) {

    public static ContentHash of(byte[] content) {
        try {
            return new ContentHash(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the same content with something more that tells it from another. */
    public ContentHash with(String more) {
        byte[] text = more.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(sha256, sha256.length + text.length);
        System.arraycopy(text, 0, both, sha256.length, text.length);
        return of(both);
    }

    public String hex() {
        return HexFormat.of().formatHex(sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash hash && Arrays.equals(sha256, hash.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "ContentHash[" + hex() + "]";
    }
}
