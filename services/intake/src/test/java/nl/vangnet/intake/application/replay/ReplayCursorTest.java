package nl.vangnet.intake.application.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.MessageCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayCursorTest {

    private static final UUID JOB = new UUID(0, 0);

    @Test
    void a_batch_that_came_to_its_end_is_followed_by_a_whole_one() {
        assertThat(cursor(id(5), null).isCareful()).isFalse();
    }

    @Test
    void a_batch_that_did_not_is_gone_through_one_by_one() {
        ReplayCursor broken = cursor(id(5), null).trying(ids(6, 7, 8));
        assertThat(broken.tries()).isEqualTo(1);

        assertThat(broken.isCareful()).isTrue();
        ReplayCursor alone = broken.trying(ids(6));

        assertThat(alone.tries()).isEqualTo(2);
        assertThat(alone.carefulUntil()).isEqualTo(id(8));
    }

    @Test
    void it_stays_careful_until_the_whole_batch_is_done() {
        assertThat(cursor(id(7), id(8)).isCareful()).isTrue();
        assertThat(cursor(id(8), id(8)).isCareful()).isFalse();
    }

    @Test
    void tries_are_counted_for_one_message_and_start_anew_with_the_next() {
        ReplayCursor third = cursor(id(5), null).trying(ids(6)).trying(ids(6)).trying(ids(6));

        assertThat(third.tries()).isEqualTo(3);
        assertThat(third.trying(ids(7)).tries()).isEqualTo(1);
    }

    @Test
    void an_outage_is_no_fault_of_the_message() {
        ReplayCursor broken = cursor(id(5), null).trying(ids(6, 7, 8));

        assertThat(broken.forgiven().isCareful()).isFalse();
        assertThat(broken.forgiven().trying(ids(6, 7, 8)).tries()).isEqualTo(1);
    }

    private static ReplayCursor cursor(@Nullable UUID lastId, @Nullable UUID carefulUntil) {
        return new ReplayCursor(JOB, null, MessageCriteria.all(), "ine", id(99), lastId, null, null, 0, carefulUntil);
    }

    private static List<UUID> ids(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(ReplayCursorTest::id).toList();
    }

    private static UUID id(int number) {
        return new UUID(0x0190000000007000L + ((long) number << 16), 0x8000000000000000L);
    }
}
