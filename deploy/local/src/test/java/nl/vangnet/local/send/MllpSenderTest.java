package nl.vangnet.local.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.vangnet.local.send.OutgoingMessage.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpSenderTest {

    @Test
    void each_message_is_given_the_answers_that_it_asks_for_and_no_others() throws IOException {
        List<String> answers =
                List.of(frame("m1", "CA") + frame("m1-A", "AA"), "", frame("m3", "CA"), frame("m4", "AE"));
        try (ServerSocket listening = new ServerSocket(0);
                MllpSender sender = new MllpSender(
                        new Target("127.0.0.1", listening.getLocalPort(), URI.create("http://127.0.0.1:1/"), "a:b"))) {
            Thread.ofVirtual().start(() -> play(listening, answers));

            assertThat(sender.send(asking("AL|AL"))).isEqualTo(new Answer("AA", "", "m1"));
            assertThat(sender.send(asking("NE|NE"))).isEqualTo(Answer.NOT_ASKED_FOR);
            assertThat(sender.send(asking("AL|NE"))).isEqualTo(new Answer("CA", "", "m3"));
            assertThat(sender.send(asking("|"))).isEqualTo(new Answer("AE", "", "m4"));
        }
    }

    private static OutgoingMessage asking(String conditions) {
        String message = "MSH|^~\\&|A|B|C|D|20261123||ADT^A04|1|P|2.5.1|||" + conditions + "\r";
        return new OutgoingMessage("file", Kind.HL7_V2, message.getBytes(StandardCharsets.US_ASCII), "A04", "1");
    }

    private static String frame(String id, String code) {
        return "\u000BMSH|^~\\&|C|D|A|B|20261123||ACK|" + id + "|P|2.5.1\rMSA|" + code + "|1\r\u001C\r";
    }

    private static void play(ServerSocket listening, List<String> answers) {
        try (Socket socket = listening.accept()) {
            for (String answer : answers) {
                int read = socket.getInputStream().read();
                while (read != 0x1C) {
                    read = socket.getInputStream().read();
                }
                socket.getInputStream().read();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
            socket.getInputStream().read();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
