package nl.vangnet.intake.adapter.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.vangnet.intake.adapter.mllp.MllpViolationException.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpFrameReaderTest {

    private static final int LIMIT = 100;

    /** Remembers what the reader waited for. */
    private static final class Waits implements MllpFrameReader.Waiting {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void forFrame() {
            seen.add("frame");
        }

        @Override
        public void forRestOfFrame() {
            seen.add("rest");
        }
    }

    /** Reads like a socket on a bad day: one byte a time. */
    private static final class Trickle extends InputStream {

        private final InputStream bytes;

        Trickle(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes.read(buffer, offset, Math.min(1, length));
        }
    }

    @Test
    void every_frame_of_one_read_is_taken_in_order() throws Exception {
        assertThat(readAll(new ByteArrayInputStream(bytes("<one>\r<two>\r<three>\r"))))
                .containsExactly("one", "two", "three");
    }

    @Test
    void frames_that_arrive_byte_by_byte_are_put_together() throws Exception {
        assertThat(readAll(new Trickle(bytes("<one>\r<two>\r")))).containsExactly("one", "two");
    }

    @Test
    void line_ends_between_frames_are_let_through() throws Exception {
        assertThat(readAll(new ByteArrayInputStream(bytes("<one>\r\r\n<two>\r\n"))))
                .containsExactly("one", "two");
    }

    @Test
    void an_empty_frame_is_a_message_of_no_bytes() throws Exception {
        assertThat(readAll(new ByteArrayInputStream(bytes("<>\r")))).containsExactly("");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'x<one>^', OUTSIDE_FRAME",
        "'<one<two>^', START_IN_FRAME",
        "'<one>x', END_WITHOUT_CR",
        "'<one', CUT_OFF",
        "'<one>', CUT_OFF"
    })
    void broken_framing_is_told_apart(String stream, Reason reason) {
        MllpFrameReader frames = reader(new ByteArrayInputStream(bytes(stream.replace('^', '\r'))));

        assertThatThrownBy(frames::next)
                .isInstanceOfSatisfying(
                        MllpViolationException.class,
                        violation -> assertThat(violation.reason()).isEqualTo(reason));
    }

    @Test
    void a_frame_of_the_limit_is_taken_and_one_byte_more_is_not() throws Exception {
        assertThat(readAll(new ByteArrayInputStream(bytes("<" + "x".repeat(LIMIT) + ">\r"))))
                .hasSize(1);
        MllpFrameReader frames = reader(new ByteArrayInputStream(bytes("<" + "x".repeat(LIMIT + 1) + ">\r")));

        assertThatThrownBy(frames::next)
                .isInstanceOfSatisfying(
                        MllpViolationException.class,
                        violation -> assertThat(violation.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void a_sender_who_never_ends_its_frame_is_cut_off_at_the_limit() {
        InputStream endless = new InputStream() {
            private boolean started;

            @Override
            public int read() {
                boolean first = !started;
                started = true;
                return first ? 0x0B : 'x';
            }
        };

        assertThatThrownBy(reader(endless)::next).isInstanceOf(MllpViolationException.class);
    }

    @Test
    void a_long_message_is_whole_takes_room_and_gives_it_back() throws Exception {
        Room room = new Room(1 << 20, () -> {});
        String message = "0123456789".repeat(10_000);
        InputStream stream = new ByteArrayInputStream(bytes("<" + message + ">\r<short>\r<" + message + ">\r<cut"));
        MllpFrameReader frames = new MllpFrameReader(stream, 100_000, room, new Waits());

        assertThat(text(frames.next())).isEqualTo(message);
        assertThat(room.taken()).isPositive();
        assertThat(text(frames.next())).isEqualTo("short");
        assertThat(room.taken()).isZero();
        assertThat(text(frames.next())).isEqualTo(message);
        assertThatThrownBy(frames::next).isInstanceOf(MllpViolationException.class);
        frames.close();
        assertThat(room.taken()).isZero();
    }

    @Test
    void it_tells_whether_it_waits_for_a_frame_or_for_the_rest_of_one() throws Exception {
        Waits waits = new Waits();
        MllpFrameReader frames = new MllpFrameReader(new Trickle(bytes("<a>\r<b>\r")), LIMIT, room(), waits);

        frames.next();
        frames.next();
        frames.next();

        assertThat(waits.seen)
                .containsExactly("frame", "rest", "rest", "rest", "frame", "rest", "rest", "rest", "frame");
    }

    @Test
    void however_the_bytes_are_cut_the_same_messages_come_out() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> sent = new ArrayList<>();
            StringBuilder stream = new StringBuilder();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                String message = "m".repeat(random.nextInt(4) == 0 ? random.nextInt(60_000) : random.nextInt(50));
                sent.add(message);
                stream.append('<').append(message).append(">\r");
            }
            InputStream cut = new Cut(bytes(stream.toString()), random);

            assertThat(readAll(new MllpFrameReader(cut, 60_000, room(), new Waits())))
                    .isEqualTo(sent);
        }
    }

    /** Gives a random number of bytes at each read. */
    private static final class Cut extends InputStream {

        private final InputStream bytes;
        private final Random random;

        Cut(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int most = random.nextBoolean() ? random.nextInt(1, 20) : random.nextInt(1, 30_000);
            return bytes.read(buffer, offset, Math.min(most, length));
        }
    }

    private static Room room() {
        return new Room(1 << 20, () -> {});
    }

    private static String text(Optional<byte[]> message) {
        return new String(message.orElseThrow(), StandardCharsets.UTF_8);
    }

    private static MllpFrameReader reader(InputStream stream) {
        return new MllpFrameReader(stream, LIMIT, room(), new Waits());
    }

    private static List<String> readAll(InputStream stream) throws Exception {
        return readAll(reader(stream));
    }

    private static List<String> readAll(MllpFrameReader frames) throws Exception {
        List<String> messages = new ArrayList<>();
        for (Optional<byte[]> next = frames.next(); next.isPresent(); next = frames.next()) {
            messages.add(new String(next.get(), StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static byte[] bytes(String text) {
        return text.replace('<', '\u000B').replace('>', '\u001C').getBytes(StandardCharsets.UTF_8);
    }
}
