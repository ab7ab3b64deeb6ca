package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON straight into bytes. An object or array in which nothing was written is taken back when it ends, as FHIR
 * knows no empty ones; this is why a streaming generator, which cannot take back, does not serve.
 */
class JsonWriter {

    /** Deeper than any resource of ours nests. */
    private static final int DEEPEST = 24;

    private static final String URN_UUID = "urn:uuid:";

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    /** For each open object or array: what to go back to, where its content starts, and how it ends. */
    private final int[] marks = new int[DEEPEST];

    private final int[] contents = new int[DEEPEST];
    private final byte[] ends = new byte[DEEPEST];
    private int depth;

    JsonWriter(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    /** Starts an object: an element of the open array, or the root. */
    void object() {
        open(null, '{', '}');
    }

    void object(String name) {
        open(name, '{', '}');
    }

    void array(String name) {
        open(name, '[', ']');
    }

    /** Ends what was opened last. */
    void end() {
        depth--;
        if (size == contents[depth] && depth > 0) {
            size = marks[depth];
        } else {
            put(ends[depth]);
        }
    }

    /** Takes back what was opened last, whatever it holds. */
    void drop() {
        depth--;
        size = marks[depth];
    }

    /** Nothing is written for null. */
    void string(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quoted(value);
        }
    }

    /** @param value ASCII, and nothing in it that JSON would escape: constants, ids and times */
    void plain(String name, String value) {
        name(name);
        ensure(value.length() + 2);
        bytes[size++] = '"';
        ascii(value);
        bytes[size++] = '"';
    }

    /** @param id ASCII, as in {@link #plain} */
    void urn(String name, String id) {
        name(name);
        ensure(URN_UUID.length() + id.length() + 2);
        bytes[size++] = '"';
        ascii(URN_UUID);
        ascii(id);
        bytes[size++] = '"';
    }

    /** An element of the open array. */
    void string(String value) {
        separate();
        quoted(value);
    }

    /** @param digits a number in JSON's own form */
    void number(String name, String digits) {
        name(name);
        ascii(digits);
    }

    void bool(String name, boolean value) {
        name(name);
        ascii(value ? "true" : "false");
    }

    /** So far; two equal sizes mean that nothing was written in between. */
    int size() {
        return size;
    }

    /** Of the root, which must be ended. */
    byte[] toBytes() {
        if (depth != 0) {
            throw new IllegalStateException("an object or array is still open");
        }
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
        depth = 0;
    }

    /** The bytes that it holds on to for the next text. */
    int capacity() {
        return bytes.length;
    }

    private void open(@Nullable String name, char start, char end) {
        marks[depth] = size;
        if (name == null) {
            separate();
        } else {
            name(name);
        }
        put((byte) start);
        ends[depth] = (byte) end;
        contents[depth] = size;
        depth++;
    }

    private void separate() {
        if (depth > 0 && size > contents[depth - 1]) {
            put((byte) ',');
        }
    }

    /** @param name ASCII, and nothing in it that JSON would escape */
    private void name(String name) {
        separate();
        ensure(name.length() + 3);
        bytes[size++] = '"';
        ascii(name);
        bytes[size++] = '"';
        bytes[size++] = ':';
    }

    private void put(byte b) {
        ensure(1);
        bytes[size++] = b;
    }

    @SuppressWarnings("deprecation") // The one way to copy a string's bytes without making an array of them.
    private void ascii(String text) {
        ensure(text.length() + 2);
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    private void quoted(String value) {
        int length = value.length();
        // Six bytes are the most that a character becomes.
        ensure(length * 6 + 2);
        byte[] to = bytes;
        int at = size;
        to[at++] = '"';
        int i = 0;
        // Nearly all that is written ends in this loop.
        while (i < length) {
            char c = value.charAt(i);
            if (c >= 0x80 || c < ' ' || c == '"' || c == '\\') {
                break;
            }
            to[at++] = (byte) c;
            i++;
        }
        size = at;
        if (i < length) {
            rest(value, i);
        }
        bytes[size++] = '"';
    }

    private void character(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            bytes[size++] = (byte) c;
            return;
        }
        bytes[size++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[size++] = (byte) c;
            case '\n' -> bytes[size++] = 'n';
            case '\r' -> bytes[size++] = 'r';
            case '\t' -> bytes[size++] = 't';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[c >> 4];
                bytes[size++] = HEX[c & 0xf];
            }
        }
    }

    /** From the first character on that is not plain ASCII: rare enough to let the platform encode it. */
    private void rest(String value, int from) {
        for (byte b : value.substring(from).getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                bytes[size++] = b;
            } else {
                character((char) b);
            }
        }
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
