package nl.vangnet.local.explain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines ended by LF, each at most so long; of a longer one the rest is read and thrown away. */
final class Lines {

    /** A line, or the news that it was too long. */
    record Line(byte[] bytes, boolean tooLong) {}

    private static final int LF = '\n';

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[256 * 1024];
    private int position;
    private int limit;

    Lines(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** Empty at the end of the input. */
    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < limit && buffer[end] != LF) {
                end++;
            }
            tooLong |= line.size() + (end - position) > mostBytes;
            if (!tooLong) {
                line.write(buffer, position, end - position);
            }
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        return Optional.of(new Line(tooLong ? new byte[0] : line.toByteArray(), tooLong));
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
