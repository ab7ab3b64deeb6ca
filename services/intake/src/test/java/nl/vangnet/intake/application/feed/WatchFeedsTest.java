package nl.vangnet.intake.application.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.feed.FeedAlarm.Kind;
import nl.vangnet.intake.application.feed.FeedEntry.Origin;
import nl.vangnet.intake.application.feed.WatchFeeds.Look;
import nl.vangnet.intake.domain.feed.Drafts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchFeedsTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final Pulses pulses = new Pulses();

    @Test
    void one_alarm_is_raised_per_silence_and_ended_by_the_next_message() {
        pulses.lastMessage = NINE;

        assertThat(lookAt(NINE.plusSeconds(1799)).raised()).isEmpty();
        FeedAlarm alarm = lookAt(NINE.plusSeconds(1800)).raised().getFirst();
        assertThat(alarm.kind()).isEqualTo(Kind.SILENT);
        assertThat(alarm.since()).isEqualTo(NINE);

        Look later = lookAt(NINE.plusSeconds(9000));
        assertThat(later.raised()).isEmpty();
        assertThat(later.open()).containsExactly(alarm);

        pulses.lastMessage = NINE.plusSeconds(9001);
        Look message = lookAt(NINE.plusSeconds(9002));
        assertThat(message.ended()).containsExactly(alarm);
        assertThat(message.open()).isEmpty();
    }

    @Test
    void a_second_silence_that_began_between_two_looks_is_an_alarm_of_its_own() {
        pulses.lastMessage = NINE;
        lookAt(NINE.plusSeconds(1800));
        pulses.lastMessage = NINE.plusSeconds(2000);

        Look look = lookAt(NINE.plusSeconds(4000));

        assertThat(look.ended()).hasSize(1);
        assertThat(look.raised()).extracting(FeedAlarm::since).containsExactly(NINE.plusSeconds(2000));
    }

    @Test
    void a_feed_that_never_sent_anything_is_silent_since_it_was_configured() {
        pulses.knownSince = NINE;

        assertThat(lookAt(NINE.plusSeconds(1800)).raised())
                .extracting(FeedAlarm::since)
                .containsExactly(NINE);
    }

    @Test
    void messages_that_wait_for_too_long_raise_an_alarm_until_none_does() {
        pulses.lastMessage = NINE.plusSeconds(14_400);
        pulses.waitingSince = NINE;

        assertThat(lookAt(NINE.plusSeconds(14_399)).raised()).isEmpty();
        assertThat(lookAt(NINE.plusSeconds(14_400)).raised())
                .extracting(FeedAlarm::kind)
                .containsExactly(Kind.WAITING);

        // The first one was released, and another waits for too long as well: it is the same trouble.
        pulses.waitingSince = NINE.plusSeconds(1);
        pulses.lastMessage = NINE.plusSeconds(14_500);
        assertThat(lookAt(NINE.plusSeconds(14_500)).raised()).isEmpty();

        pulses.waitingSince = null;
        assertThat(lookAt(NINE.plusSeconds(14_501)).ended()).hasSize(1);
    }

    @Test
    void who_loses_the_race_to_raise_an_alarm_raises_none() {
        pulses.lastMessage = NINE;
        pulses.raisedElsewhere = true;

        assertThat(lookAt(NINE.plusSeconds(1800)).raised()).isEmpty();
    }

    private Look lookAt(Instant now) {
        FeedsInMemory store =
                new FeedsInMemory().with(Origin.CONSOLE, Drafts.silent("zuid", "PT30M", List.of(), "EPD|ZUID"));
        FeedLimits limits = new FeedLimits(false, 500, 10, Duration.ofDays(90), Duration.ofHours(4), 1000);
        CurrentFeeds feeds = new CurrentFeeds(store, limits, ZoneId.of("Europe/Amsterdam"));
        return new WatchFeeds(feeds, pulses, UUID::randomUUID, limits, Clock.fixed(now, ZoneOffset.UTC)).handle();
    }

    private static final class Pulses implements FeedPulses {

        private @Nullable Instant lastMessage;
        private Instant knownSince = Instant.EPOCH;
        private @Nullable Instant waitingSince;
        private boolean raisedElsewhere;
        private final List<FeedAlarm> open = new ArrayList<>();

        @Override
        public List<Pulse> all() {
            return List.of(new Pulse("zuid", lastMessage, knownSince, waitingSince));
        }

        @Override
        public List<String> heldForPause(Instant before) {
            return List.of();
        }

        @Override
        public List<FeedAlarm> open() {
            return List.copyOf(open);
        }

        @Override
        public boolean raise(FeedAlarm alarm) {
            return !raisedElsewhere && open.add(alarm);
        }

        @Override
        public void end(UUID alarm, Instant at) {
            open.removeIf(there -> there.id().equals(alarm));
        }
    }
}
