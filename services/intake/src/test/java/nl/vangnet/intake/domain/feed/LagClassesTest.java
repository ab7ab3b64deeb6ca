package nl.vangnet.intake.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LagClassesTest {

    @ParameterizedTest
    @CsvSource({"PT-5M, 0", "PT0S, 0", "PT1S, 0", "PT1.001S, 1", "PT30S, 2", "PT1H, 5", "PT1H0.001S, 6", "P3D, 6"})
    void an_age_is_in_the_first_class_whose_bound_it_does_not_exceed(Duration age, int expected) {
        assertThat(LagClasses.of(age)).isEqualTo(expected);
    }

    @Test
    void half_of_the_messages_came_within_the_bound_of_the_class_in_the_middle() {
        assertThat(LagClasses.halfWithin(List.of(5L, 0L, 5L, 0L, 0L, 0L, 0L))).contains(Duration.ofSeconds(1));
        assertThat(LagClasses.halfWithin(List.of(4L, 0L, 5L, 0L, 0L, 0L, 0L))).contains(Duration.ofSeconds(30));
        assertThat(LagClasses.halfWithin(List.of(1L, 0L, 0L, 0L, 0L, 0L, 2L))).isEmpty();
        assertThat(LagClasses.halfWithin(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L))).isEmpty();
    }
}
