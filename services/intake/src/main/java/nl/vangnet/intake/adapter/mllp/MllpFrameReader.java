package nl.vangnet.intake.adapter.mllp;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes MLLP frames off a stream, one at a time: 0x0B, the message, 0x1C 0x0D. Whatever follows a frame in the same read
 * stays in the buffer for the next call, so pipelined frames are never lost. A message is copied once, out of the buffer;
 * the buffer grows with a message that needs it, as far as there is room, and shrinks again behind it.
 */
final class MllpFrameReader implements AutoCloseable {

    static final byte START = 0x0B;
    static final byte END = 0x1C;
    static final byte CR = 0x0D;
    private static final byte LF = 0x0A;
    private static final int BUFFER_BYTES = 16 * 1024;

    /** What the reader waits for; told before each wait. */
    interface Waiting {

        void forFrame();

        void forRestOfFrame();
    }

    private final InputStream stream;
    private final int maxFrameBytes;
    private final Room room;
    private final Waiting waiting;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    MllpFrameReader(InputStream stream, int maxFrameBytes, Room room, Waiting waiting) {
        this.stream = stream;
        this.maxFrameBytes = maxFrameBytes;
        this.room = room;
        this.waiting = waiting;
    }

    /** The next frame's message, or nothing when the sender has closed the connection between two frames. */
    Optional<byte[]> next() throws IOException, InterruptedException, MllpViolationException {
        shrink();
        int first = skipLineEnds();
        if (first < 0) {
            return Optional.empty();
        }
        if (first != START) {
            throw new MllpViolationException(MllpViolationException.Reason.OUTSIDE_FRAME);
        }
        position++;
        return Optional.of(message());
    }

    /** Some senders add a line end to the frame's own CR; nothing can hide in it. */
    private int skipLineEnds() throws IOException, InterruptedException {
        while (true) {
            if (position == limit) {
                waiting.forFrame();
                if (!fill()) {
                    return -1;
                }
            }
            if (buffer[position] != CR && buffer[position] != LF) {
                return buffer[position] & 0xff;
            }
            position++;
        }
    }

    private byte[] message() throws IOException, InterruptedException, MllpViolationException {
        int length = 0;
        while (true) {
            while (position + length < limit && !isFrameByte(buffer[position + length])) {
                length++;
            }
            if (length > maxFrameBytes) {
                throw new MllpViolationException(MllpViolationException.Reason.TOO_LARGE);
            }
            if (position + length < limit) {
                break;
            }
            fillInsideFrame();
        }
        // Both bytes are forbidden inside a message, so the first one seen must be the end and the CR must follow.
        if (buffer[position + length] == START) {
            throw new MllpViolationException(MllpViolationException.Reason.START_IN_FRAME);
        }
        if (position + length + 1 == limit) {
            fillInsideFrame();
        }
        if (buffer[position + length + 1] != CR) {
            throw new MllpViolationException(MllpViolationException.Reason.END_WITHOUT_CR);
        }
        byte[] message = Arrays.copyOfRange(buffer, position, position + length);
        position += length + 2;
        return message;
    }

    private static boolean isFrameByte(byte b) {
        return b == END || b == START;
    }

    private void fillInsideFrame() throws IOException, InterruptedException, MllpViolationException {
        waiting.forRestOfFrame();
        if (!fill()) {
            throw new MllpViolationException(MllpViolationException.Reason.CUT_OFF);
        }
    }

    private boolean fill() throws IOException, InterruptedException {
        if (position == limit) {
            position = 0;
            limit = 0;
        } else if (limit == buffer.length) {
            makeSpace();
        }
        int count = stream.read(buffer, limit, buffer.length - limit);
        limit += Math.max(count, 0);
        return count > 0;
    }

    private void makeSpace() throws InterruptedException {
        if (position == 0) {
            // Two bytes end a frame, so that the largest one fits and the limit is met before the buffer is full again.
            resize(Math.min(buffer.length * 2, Math.max(maxFrameBytes, BUFFER_BYTES) + 2));
        } else {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
    }

    private void shrink() {
        if (buffer.length > BUFFER_BYTES && limit - position <= BUFFER_BYTES) {
            byte[] large = buffer;
            buffer = Arrays.copyOf(Arrays.copyOfRange(large, position, limit), BUFFER_BYTES);
            limit -= position;
            position = 0;
            room.giveBack(large.length - BUFFER_BYTES);
        }
    }

    private void resize(int bytes) throws InterruptedException {
        room.take(bytes - buffer.length);
        buffer = Arrays.copyOf(buffer, bytes);
    }

    /** Gives back the room of a message that never ended. */
    @Override
    public void close() {
        room.giveBack(buffer.length - BUFFER_BYTES);
        buffer = new byte[BUFFER_BYTES];
        position = 0;
        limit = 0;
    }
}
