package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.vangnet.intake.domain.ContentHash;

/**
 * The ids of what is made from one message: name-based UUIDs (RFC 9562, version 3) of its hash and the segment, so that
 * the same message always gives the same Bundle.
 */
final class ResourceIds {

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest seeded;

    ResourceIds(ContentHash hash) {
        try {
            seeded = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
        // The hash is one block of MD5, so each id costs no more than the block with the segment's name.
        seeded.update(hash.hex().getBytes(StandardCharsets.US_ASCII));
    }

    /** @param what the segment, and its ordinal where there may be several: {@code DG1[2]} */
    String of(String what) {
        byte[] id = digest("|" + what);
        id[6] = (byte) ((id[6] & 0x0f) | 0x30);
        id[8] = (byte) ((id[8] & 0x3f) | 0x80);
        char[] text = new char[36];
        int at = 0;
        for (int i = 0; i < id.length; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text[at++] = '-';
            }
            text[at++] = HEX.toHighHexDigit(id[i]);
            text[at++] = HEX.toLowHexDigit(id[i]);
        }
        return new String(text);
    }

    private byte[] digest(String name) {
        try {
            MessageDigest digest = (MessageDigest) seeded.clone();
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's MD5 can be cloned", e);
        }
    }
}
