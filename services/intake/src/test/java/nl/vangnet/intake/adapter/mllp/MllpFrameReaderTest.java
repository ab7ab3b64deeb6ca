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
import nl.vangnet.intake.adapter.mllp.MllpViolationException.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpFrameReaderTest {

    private static final int LIMIT = 100;

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

    private static MllpFrameReader reader(InputStream stream) {
        return new MllpFrameReader(stream, LIMIT);
    }

    private static List<String> readAll(InputStream stream) throws IOException, MllpViolationException {
        MllpFrameReader frames = reader(stream);
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
