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
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(StrictDoor.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpLimitsIT {

    @Inject
    MllpListener listener;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void nobodyIsThereAnyMore() {
        await().until(() -> metrics.get("intake_mllp_connections").gauge().value() == 0);
    }

    @Test
    void a_message_that_drips_in_is_cut_off() throws IOException, InterruptedException {
        double before = count("intake_mllp_timeouts", "reason", "FRAME");
        try (Socket slow = connect()) {
            slow.getOutputStream().write(0x0B);
            long began = System.nanoTime();
            boolean open = true;
            while (open && System.nanoTime() - began < Duration.ofSeconds(10).toNanos()) {
                Thread.sleep(100);
                open = drip(slow);
            }

            assertThat(open).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
        await().untilAsserted(() ->
                assertThat(count("intake_mllp_timeouts", "reason", "FRAME")).isEqualTo(before + 1));
    }

    @Test
    void a_sender_who_says_nothing_gives_its_place_back_and_one_who_sends_keeps_it() throws Exception {
        double before = count("intake_mllp_timeouts", "reason", "IDLE");
        try (Socket idle = connect();
                MllpClient busy = new MllpClient(listener.port())) {
            for (int i = 0; i < 12; i++) {
                assertThat(busy.send(message("busy-" + i, "BUSY"))).contains("MSA|AA|");
                Thread.sleep(500);
            }
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(count("intake_mllp_timeouts", "reason", "IDLE")).isEqualTo(before + 1);
    }

    @Test
    void one_address_takes_no_more_than_its_places() throws IOException {
        double before = count("intake_mllp_refused", "reason", "FULL_FOR_PEER");
        List<MllpClient> senders = new ArrayList<>();
        try (Socket oneTooMany = fillUp(senders)) {
            assertThat(isClosed(oneTooMany)).isTrue();
            assertThat(senders.getLast().send(message("last-place", "PLACE"))).contains("MSA|AA|last-place");
        } finally {
            for (MllpClient sender : senders) {
                sender.close();
            }
        }
        assertThat(count("intake_mllp_refused", "reason", "FULL_FOR_PEER")).isEqualTo(before + 1);
        await().ignoreExceptions().untilAsserted(() -> {
            try (MllpClient next = new MllpClient(listener.port())) {
                assertThat(next.send(message("next", "PLACE"))).contains("MSA|AA|next");
            }
        });
    }

    @Test
    void ten_messages_in_one_write_are_answered_in_order_two_at_a_time() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            List<String> answers = sender.pipeline(IntStream.range(0, 10)
                    .mapToObj(i -> message("two-" + i, "PIPE"))
                    .toList());

            for (int i = 0; i < 10; i++) {
                assertThat(answers.get(i)).contains("MSA|AA|two-" + i + "\r");
            }
        }
        assertThat(count("intake_mllp_waits", "for", "answers")).isPositive();
    }

    @Test
    void a_defect_of_ours_closes_the_connection_and_gives_its_place_back() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.writeRaw(MllpClient.framed(message("before-defect", "GOOD")));
            sender.writeRaw(MllpClient.framed(message("defect", "BREAK")));

            assertThat(sender.readAnswer()).contains("MSA|AA|before-defect");
            assertThatThrownBy(sender::readAnswer).isInstanceOf(IOException.class);
            await().until(() -> metrics.get("intake_mllp_connections").gauge().value() == 0);
        }
        assertThat(metrics.get("intake_mllp_unanswered_bytes").gauge().value()).isZero();
    }

    @Test
    void a_feed_that_is_too_fast_is_slowed_down_and_loses_nothing() throws IOException {
        int messages = 4 * StrictDoor.PER_SECOND + 1;
        long began = System.nanoTime();
        try (MllpClient sender = new MllpClient(listener.port())) {
            List<String> answers = sender.pipeline(IntStream.range(0, messages)
                    .mapToObj(i -> message("slow-" + i, "SLOW"))
                    .toList());

            assertThat(answers).hasSize(messages).allMatch(answer -> answer.contains("MSA|AA|slow-"));
        }
        // The first second may be nearly over, and one message is read before its feed is known: two whole seconds are
        // left.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(count("intake_mllp_delays", "feed", "slow")).isPositive();
    }

    private Socket fillUp(List<MllpClient> senders) throws IOException {
        for (int i = 0; i < StrictDoor.PER_PEER; i++) {
            MllpClient sender = new MllpClient(listener.port());
            sender.send(message("place-" + i, "PLACE"));
            senders.add(sender);
        }
        return connect();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", listener.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static boolean drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static String message(String controlId, String sender) {
        return Adt.a04(controlId).replace("|TEST|", "|" + sender + "|");
    }

    private double count(String metric, String label, String value) {
        Counter counter = metrics.find(metric).tag(label, value).counter();
        return counter == null ? 0 : counter.count();
    }
}
