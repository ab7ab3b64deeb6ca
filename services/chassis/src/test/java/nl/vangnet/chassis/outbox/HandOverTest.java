package nl.vangnet.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOverTest {

    private final HandOver handOver = new HandOver(true);

    @Test
    void rows_that_were_committed_before_the_first_sweep_are_left_to_it() {
        handOver.offer(List.of(row(1)));

        assertThat(handOver.mustSweep()).isTrue();
        assertThat(handOver.take()).isEmpty();
    }

    @Test
    void after_a_sweep_rows_come_by_memory_in_the_order_of_their_commits() {
        sweep();
        handOver.offer(List.of(row(1), row(2)));
        handOver.offer(List.of(row(3)));

        assertThat(handOver.mustSweep()).isFalse();
        assertThat(numbers(handOver.take())).containsExactly(1L, 2L, 3L);
        assertThat(handOver.take()).isEmpty();
    }

    @Test
    void a_row_that_a_sweep_met_is_not_sent_again_when_it_comes_by_memory() {
        handOver.beginSweep();
        handOver.offer(List.of(row(1)));
        handOver.swept(List.of(1L, 2L));
        handOver.offer(List.of(row(2), row(3)));

        assertThat(numbers(handOver.take())).containsExactly(3L);
    }

    @Test
    void also_when_it_comes_only_after_the_next_sweep() {
        sweep(1L);
        sweep();
        handOver.offer(List.of(row(1), row(2)));

        assertThat(numbers(handOver.take())).containsExactly(2L);
    }

    @Test
    void what_finds_no_place_is_left_to_the_next_sweep() {
        sweep();
        List<OutboxRow> many =
                IntStream.rangeClosed(1, 4_000).mapToObj(HandOverTest::row).toList();
        handOver.offer(many);
        handOver.offer(List.of(row(4_001)));

        assertThat(handOver.mustSweep()).isTrue();
        assertThat(handOver.take()).hasSize(4_000);
    }

    @Test
    void a_relay_that_lost_its_place_begins_with_a_sweep() {
        sweep();
        handOver.offer(List.of(row(1)));
        handOver.reset();

        assertThat(handOver.mustSweep()).isTrue();
        assertThat(handOver.take()).isEmpty();
    }

    @Test
    void without_hand_over_every_round_reads_the_table() {
        HandOver off = new HandOver(false);
        off.beginSweep();
        off.offer(List.of(row(1)));

        assertThat(off.mustSweep()).isTrue();
        assertThat(off.take()).isEmpty();
    }

    private void sweep(Long... met) {
        handOver.beginSweep();
        handOver.swept(List.of(met));
    }

    private static OutboxRow row(long number) {
        return new OutboxRow(number, "topic", "key", new String[0], new byte[0]);
    }

    private static List<Long> numbers(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::seq).toList();
    }
}
