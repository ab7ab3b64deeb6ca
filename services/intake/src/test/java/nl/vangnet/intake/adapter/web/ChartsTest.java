package nl.vangnet.intake.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartsTest {

    @Test
    void a_line_goes_from_edge_to_edge_and_its_highest_number_to_the_top() {
        Sparkline line = Sparkline.of(List.of(0L, 10L, 5L));

        assertThat(line.line()).isEqualTo("0.0,26.0 60.0,2.0 120.0,14.0");
        assertThat(line.most()).isEqualTo(10);
        assertThat(line.last()).isEqualTo(5);
    }

    @Test
    void a_feed_that_sent_nothing_is_a_flat_line() {
        assertThat(Sparkline.of(List.of(0L, 0L)).line()).isEqualTo("0.0,26.0 120.0,26.0");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 5", "6, 10", "11, 20", "21, 50", "51, 100", "1300, 2000"})
    void an_axis_ends_at_a_round_number(long most, long end) {
        assertThat(BarChart.roundUp(most)).isEqualTo(end);
    }

    @Test
    void bars_stand_on_the_axis_and_some_are_named() {
        BarChart chart = BarChart.of(List.of(10L, 0L, 5L), List.of("09:00", "10:00", "11:00"), 2);

        assertThat(chart.most()).isEqualTo(10);
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(BarChart.BASE));
        assertThat(chart.bars().getFirst().height())
                .isEqualTo(2 * chart.bars().getLast().height());
        assertThat(chart.ticks()).extracting(BarChart.Tick::label).containsExactly("09:00", "11:00");
    }
}
