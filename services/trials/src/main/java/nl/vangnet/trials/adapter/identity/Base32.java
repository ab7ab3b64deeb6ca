package nl.vangnet.trials.adapter.identity;

/** Crockford's base 32: no I, L, O or U, so that people can read it aloud. */
final class Base32 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    /** 130 bits: nobody finds two subjects with the same. */
    private static final int LENGTH = 26;

    private Base32() {}

    /** The first {@value #LENGTH} characters of the bytes' encoding. */
    static String encode(byte[] bytes) {
        var encoded = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int value = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                value = value << 1 | (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
            }
            encoded.append(ALPHABET.charAt(value));
        }
        return encoded.toString();
    }
}
