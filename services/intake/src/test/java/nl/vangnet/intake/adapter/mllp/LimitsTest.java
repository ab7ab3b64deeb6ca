package nl.vangnet.intake.adapter.mllp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limits that connections share, each by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {

    @Test
    void places_are_counted_in_all_and_for_each_peer_and_come_back() throws Exception {
        Places places = new Places(3, 2);

        assertThat(places.take(peer(1))).isEmpty();
        assertThat(places.take(peer(1))).isEmpty();
        assertThat(places.take(peer(1))).contains(Refusal.FULL_FOR_PEER);
        assertThat(places.take(peer(2))).isEmpty();
        assertThat(places.take(peer(3))).contains(Refusal.FULL);

        places.giveBack(peer(1));
        assertThat(places.take(peer(3))).isEmpty();
        assertThat(places.awaitEmpty(Duration.ofMillis(200))).isFalse();
        places.giveBack(peer(1));
        places.giveBack(peer(2));
        places.giveBack(peer(3));
        assertThat(places.awaitEmpty(Duration.ofMillis(200))).isTrue();
    }

    @Test
    void whoever_finds_no_room_waits_until_there_is() throws Exception {
        AtomicInteger full = new AtomicInteger();
        Room room = new Room(100, full::incrementAndGet);
        room.take(80);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                room.take(30);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> full.get() == 1);
        assertThat(room.taken()).isEqualTo(80);

        room.giveBack(80);

        assertThat(waiting.join(Duration.ofSeconds(5))).isTrue();
        assertThat(room.taken()).isEqualTo(30);
    }

    @Test
    void a_feed_has_its_number_of_messages_in_each_second_and_others_have_theirs() {
        FeedPace pace = new FeedPace();

        assertThat(pace.take("epd", 2, 0)).isTrue();
        assertThat(pace.take("epd", 2, 3)).isTrue();
        assertThat(pace.take("epd", 2, 3)).isFalse();
        assertThat(pace.take("lab", 2, 3)).isTrue();
        assertThat(pace.take("epd", 2, 4)).isTrue();
    }

    @Test
    void a_time_is_over_after_as_many_ticks_as_it_has() {
        try (Watch watch = new Watch()) {
            long end = watch.after(Duration.ofSeconds(1));

            for (int i = 0; i < 4; i++) {
                watch.tick();
                assertThat(watch.now()).isLessThan(end);
            }
            watch.tick();
            assertThat(watch.now()).isEqualTo(end);
        }
    }

    private static InetAddress peer(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }
}
