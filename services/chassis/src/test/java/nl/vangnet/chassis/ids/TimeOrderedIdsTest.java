package nl.vangnet.chassis.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Ids ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_id_is_a_version_7_uuid_of_its_millisecond() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_of_one_millisecond_sort_as_they_were_made() {
        List<String> made =
                Stream.generate(() -> ids.next().toString()).limit(10_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
