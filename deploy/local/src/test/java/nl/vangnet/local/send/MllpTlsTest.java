package nl.vangnet.local.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLSocket;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.folder.MllpCertificates;
import nl.vangnet.local.send.OutgoingMessage.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpTlsTest {

    private static final byte[] ACK = "\u000BMSH|^~\\&|A|B|C|D|20261123||ACK|id-1|P|2.5.1\rMSA|AA|1\r\u001C\r"
            .getBytes(StandardCharsets.US_ASCII);

    private static final byte[] MESSAGE =
            "MSH|^~\\&|A|B|C|D|20261123||ADT^A04|1|P|2.5.1\r".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void the_certificates_that_are_made_bring_sender_and_receiver_together() throws Exception {
        MllpCertificates certificates = new MllpCertificates(folder.resolve("mllp-tls")).make("127.0.0.1");
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answerOnce(listening, certificates));
            Target target = new Target(
                    "127.0.0.1",
                    listening.getLocalPort(),
                    identity(certificates.sender(), certificates.authority()),
                    URI.create("http://127.0.0.1:1/"),
                    "a:b");

            try (MllpSender sender = new MllpSender(target)) {
                Answer answer = sender.send(new OutgoingMessage("file", Kind.HL7_V2, MESSAGE, "A04", "1"));

                assertThat(answer.code()).isEqualTo("AA");
            }
        }
    }

    @Test
    void certificates_that_are_there_stay() throws Exception {
        MllpCertificates certificates = new MllpCertificates(folder.resolve("mllp-tls")).make("localhost");
        String authority = Files.readString(certificates.authority());

        certificates.make("localhost");

        assertThat(certificates.authority()).hasContent(authority);
        assertThat(folder.resolve("mllp-tls/keys.p12")).doesNotExist();
    }

    @Test
    void files_that_are_no_certificates_are_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("no.crt"), "nothing");

        assertThatThrownBy(() -> new TlsIdentity(file, file, file).sockets())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no.crt");
    }

    private static TlsIdentity identity(MllpCertificates.Pair pair, Path authority) {
        return new TlsIdentity(pair.certificate(), pair.key(), authority);
    }

    private static void answerOnce(ServerSocket listening, MllpCertificates certificates) {
        try (Socket plain = listening.accept();
                SSLSocket safe = (SSLSocket) identity(certificates.own(), certificates.authority())
                        .sockets()
                        .createSocket(plain, null, true)) {
            safe.setNeedClientAuth(true);
            safe.getInputStream().readNBytes(MESSAGE.length + 3);
            safe.getOutputStream().write(ACK);
            safe.getInputStream().read();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
