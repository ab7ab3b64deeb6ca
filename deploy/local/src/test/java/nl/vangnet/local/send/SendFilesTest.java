package nl.vangnet.local.send;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.local.send.OutgoingMessage.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendFilesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_message_goes_again_until_it_is_answered_and_none_overtakes_it() throws Exception {
        try (Receiver receiver = new Receiver(3)) {
            boolean answered = send(receiver.port(), 10, Duration.ofSeconds(20));

            assertThat(answered).isTrue();
            // Each third connection is cut before the answer: the message that met it came twice, in its place.
            assertThat(receiver.controlIds().stream().distinct())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                            .mapToObj(String::valueOf)
                            .toList());
            assertThat(receiver.controlIds())
                    .hasSizeGreaterThan(10)
                    .isSortedAccordingTo(
                            (one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)));
            assertThat(out.toString(ISO_8859_1)).contains("10 messages", "10 AA", "sent again");
        }
    }

    @Test
    void who_does_not_answer_is_counted_and_told() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }

        assertThat(send(nobody, 1, Duration.ofMillis(300))).isFalse();
        assertThat(out.toString(ISO_8859_1)).contains("1 without an answer");
    }

    private boolean send(int port, int count, Duration patience) throws InterruptedException {
        List<OutgoingMessage> messages = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new OutgoingMessage(
                        "file#" + number,
                        Kind.HL7_V2,
                        ("MSH|^~\\&|A|B|||20261123||ADT^A04|" + number + "|T|2.5.1\r").getBytes(ISO_8859_1),
                        "ADT^A04",
                        String.valueOf(number)))
                .toList();
        Target target = new Target("127.0.0.1", port, URI.create("http://127.0.0.1:1/"), "a:b");
        PrintStream print = new PrintStream(out, true, ISO_8859_1);
        return new SendFiles(target, print, print, true, patience).send(messages);
    }

    /** A receiver that drops the connection, unanswered, after so many messages on each. */
    private static final class Receiver implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final List<String> controlIds = Collections.synchronizedList(new ArrayList<>());
        private final int perConnection;

        Receiver(int perConnection) throws IOException {
            this.perConnection = perConnection;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return server.getLocalPort();
        }

        List<String> controlIds() {
            return controlIds;
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    for (int i = 1; i <= perConnection; i++) {
                        String controlId = Hl7Files.header(frame(socket.getInputStream()), 10);
                        controlIds.add(controlId);
                        if (i < perConnection) {
                            socket.getOutputStream()
                                    .write("\u000BMSH|^~\\&|\rMSA|AA|%s\r\u001C\r"
                                            .formatted(controlId)
                                            .getBytes(ISO_8859_1));
                        }
                    }
                } catch (IOException _) {
                    // The sender or the test has gone.
                }
            }
        }

        private static byte[] frame(InputStream in) throws IOException {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            for (int read = in.read(); read != 0x1C; read = in.read()) {
                if (read < 0) {
                    throw new IOException("gone");
                }
                if (read != 0x0B) {
                    frame.write(read);
                }
            }
            in.read();
            return frame.toByteArray();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
