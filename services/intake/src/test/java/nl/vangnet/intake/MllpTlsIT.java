package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(StrictDoor.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpTlsIT {

    @Inject
    MllpListener listener;

    @Inject
    MeterRegistry metrics;

    @Inject
    Stored stored;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void a_sender_with_the_right_certificate_comes_in(String protocol) throws IOException {
        String id = "tls-" + protocol;
        try (SSLSocket socket = connect("epd")) {
            socket.setEnabledProtocols(new String[] {protocol});
            MllpClient sender = new MllpClient(socket);

            assertThat(sender.send(Adt.a04(id))).contains("MSA|AA|" + id);
            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        }
        assertThat(stored.states(id)).containsExactly("PUBLISHED");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"foreign, UNTRUSTED", "expired, EXPIRED", ", NO_CERTIFICATE"})
    void a_sender_without_a_good_certificate_is_refused_counted_and_audited(
            @Nullable String certificate, String reason) {
        double before = refused(reason);

        assertThatThrownBy(() -> {
                    try (MllpClient sender = new MllpClient(connect(certificate))) {
                        sender.send(Adt.a04("refused-" + reason));
                    }
                })
                .isInstanceOf(IOException.class);

        await().untilAsserted(() -> assertThat(refused(reason)).isEqualTo(before + 1));
        await().untilAsserted(() -> assertThat(audited(reason)).isPositive());
        assertThat(stored.states("refused-" + reason)).isEmpty();
    }

    @Test
    void tls_1_1_is_refused() throws IOException {
        double before = refused("HANDSHAKE");
        try (Socket socket = new Socket("127.0.0.1", listener.tlsPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(clientHello("0302"));

            byte[] alert = socket.getInputStream().readNBytes(7);

            // Alert (21), fatal (2), protocol_version (70).
            assertThat(HexFormat.of().formatHex(alert)).startsWith("15").endsWith("00020246");
        }
        await().untilAsserted(() -> assertThat(refused("HANDSHAKE")).isEqualTo(before + 1));
    }

    @Test
    void plaintext_on_the_tls_port_is_refused() throws IOException {
        try (MllpClient sender = new MllpClient(listener.tlsPort())) {
            assertThatThrownBy(() -> sender.send(Adt.a04("plain"))).isInstanceOf(IOException.class);
        }
        assertThat(stored.states("plain")).isEmpty();
    }

    @Test
    void a_good_certificate_gives_nobody_anothers_name() throws IOException {
        try (MllpClient sender = new MllpClient(connect("lab"))) {
            assertThat(sender.send(Adt.a04("not-epd")))
                    .contains("MSA|AR|not-epd")
                    .contains("SENDER_NOT_ALLOWED");
            assertThat(sender.send(Adt.a04("lab-itself").replace("|TEST|", "|LAB|")))
                    .contains("MSA|AA|lab-itself");
        }
        assertThat(stored.states("not-epd")).containsExactly("REJECTED");
        assertThat(stored.published("not-epd")).isZero();
        await().untilAsserted(() -> assertThat(audited("SENDER_NOT_ALLOWED")).isPositive());
    }

    @Test
    void nobody_sends_without_a_certificate_as_a_feed_that_has_one() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            assertThat(sender.send(Adt.a04("by-the-plain-door"))).contains("MSA|AR|by-the-plain-door");
        }
    }

    @Test
    void a_handshake_that_never_ends_gives_its_place_back() throws IOException {
        double before = timedOut("HANDSHAKE");
        try (Socket silent = new Socket("127.0.0.1", listener.tlsPort());
                Socket begun = new Socket("127.0.0.1", listener.tlsPort())) {
            silent.setSoTimeout(10_000);
            begun.setSoTimeout(10_000);
            begun.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(isClosed(begun)).isTrue();
        }
        await().untilAsserted(() -> assertThat(timedOut("HANDSHAKE")).isEqualTo(before + 2));
    }

    @Test
    void a_renewed_certificate_is_shown_without_a_restart_and_old_connections_go_on() throws Exception {
        try (MllpClient standing = new MllpClient(connect("epd"))) {
            assertThat(standing.send(Adt.a04("before-renewal"))).contains("MSA|AA|");

            StrictDoor.certificates().renewServer();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(shown()).isEqualTo("CN=renewed"));
        }
        try (MllpClient sender = new MllpClient(connect("epd"))) {
            assertThat(sender.send(Adt.a04("after-renewal"))).contains("MSA|AA|after-renewal");
        }
    }

    private String shown() throws IOException {
        try (SSLSocket socket = connect("epd")) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    private SSLSocket connect(@Nullable String certificate) throws IOException {
        return (SSLSocket) StrictDoor.certificates()
                .client(certificate)
                .getSocketFactory()
                .createSocket("127.0.0.1", listener.tlsPort());
    }

    /** Closed in order, or broken off. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            int seen = socket.getInputStream().read();
            while (seen >= 0) {
                seen = socket.getInputStream().read();
            }
            return true;
        } catch (EOFException | SocketException broken) {
            return true;
        }
    }

    private double refused(String reason) {
        return count("intake_mllp_refused", reason);
    }

    private double timedOut(String reason) {
        return count("intake_mllp_timeouts", reason);
    }

    private double count(String metric, String reason) {
        Counter counter = metrics.find(metric).tag("reason", reason).counter();
        return counter == null ? 0 : counter.count();
    }

    private long audited(String reason) {
        return stored.count("SELECT count(*) FROM audit_entry WHERE who = 'mllp-door' AND detail LIKE '%" + reason
                + ", 127.0.0.1'");
    }

    /** The JDK refuses to offer old versions even as a client, so this greeting is written by hand (RFC 4346, 7.4.1.2). */
    private static byte[] clientHello(String version) {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        HexFormat hex = HexFormat.of();
        // Handshake record of 45 bytes: ClientHello of 41: version, random, no session, one suite, no compression.
        hello.writeBytes(hex.parseHex("160301002d01000029" + version));
        hello.writeBytes(new byte[32]);
        hello.writeBytes(hex.parseHex("00" + "0002c013" + "0100"));
        return hello.toByteArray();
    }
}
