package nl.vangnet.intake.adapter.mllp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Takes MLLP frames off a stream, one at a time: 0x0B, the message, 0x1C 0x0D. Whatever follows a frame in the same read
 * stays in the buffer for the next call, so pipelined frames are never lost.
 */
final class MllpFrameReader {

    static final byte START = 0x0B;
    static final byte END = 0x1C;
    static final byte CR = 0x0D;
    private static final byte LF = 0x0A;
    private static final int BUFFER_BYTES = 16 * 1024;

    private final InputStream stream;
    private final int maxFrameBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    MllpFrameReader(InputStream stream, int maxFrameBytes) {
        this.stream = stream;
        this.maxFrameBytes = maxFrameBytes;
    }

    /** The next frame's message, or nothing when the sender has closed the connection between two frames. */
    Optional<byte[]> next() throws IOException, MllpViolationException {
        int first = read();
        // Some senders add a line end to the frame's own CR; nothing can hide in it.
        while (first == CR || first == LF) {
            first = read();
        }
        if (first < 0) {
            return Optional.empty();
        }
        if (first != START) {
            throw new MllpViolationException(MllpViolationException.Reason.OUTSIDE_FRAME);
        }
        return Optional.of(message());
    }

    private byte[] message() throws IOException, MllpViolationException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(2048);
        while (true) {
            if (position == limit && !fill()) {
                throw new MllpViolationException(MllpViolationException.Reason.CUT_OFF);
            }
            int from = position;
            while (position < limit && buffer[position] != END && buffer[position] != START) {
                position++;
            }
            message.write(buffer, from, position - from);
            if (message.size() > maxFrameBytes) {
                throw new MllpViolationException(MllpViolationException.Reason.TOO_LARGE);
            }
            if (position < limit) {
                endOfFrame(buffer[position++]);
                return message.toByteArray();
            }
        }
    }

    /** Both bytes are forbidden inside a message, so the first one seen must be the end and the CR must follow. */
    private void endOfFrame(byte seen) throws IOException, MllpViolationException {
        if (seen == START) {
            throw new MllpViolationException(MllpViolationException.Reason.START_IN_FRAME);
        }
        int following = read();
        if (following != CR) {
            throw new MllpViolationException(
                    following < 0
                            ? MllpViolationException.Reason.CUT_OFF
                            : MllpViolationException.Reason.END_WITHOUT_CR);
        }
    }

    private int read() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        int count = stream.read(buffer);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }
}
