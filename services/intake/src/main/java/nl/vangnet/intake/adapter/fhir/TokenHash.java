package nl.vangnet.intake.adapter.fhir;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.vangnet.intake.domain.ContentHash;

/** SHA-256 over tokens, written so that no two rows of tokens give the same bytes. White space and escapes do not count. */
final class TokenHash {

    private static final int NOT_ASCII = 0xff;
    private static final int END = 0xfe;

    /** Bytes of one character. */
    private static final int LARGEST = 3;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[4096];
    private int used;

    TokenHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void mark(char kind) {
        add(kind);
    }

    void text(char kind, char[] characters, int from, int length) {
        add(kind);
        int end = from + length;
        for (int next = from; next < end; ) {
            int room = (buffer.length - used) / LARGEST;
            if (room == 0) {
                flush();
            } else {
                int until = Math.min(end, next + room);
                used = write(characters, next, until, used);
                next = until;
            }
        }
        add(END);
    }

    /** Without a check per byte: this loop sees every character that anybody sends. */
    private int write(char[] characters, int from, int until, int at) {
        int to = at;
        for (int i = from; i < until; i++) {
            char c = characters[i];
            if (c < 0x80) {
                buffer[to++] = (byte) c;
            } else {
                buffer[to++] = (byte) NOT_ASCII;
                buffer[to++] = (byte) (c >> 8);
                buffer[to++] = (byte) c;
            }
        }
        return to;
    }

    void text(char kind, String text) {
        text(kind, text.toCharArray(), 0, text.length());
    }

    ContentHash result() {
        flush();
        return new ContentHash(digest.digest());
    }

    private void add(int b) {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) b;
    }

    private void flush() {
        digest.update(buffer, 0, used);
        used = 0;
    }
}
