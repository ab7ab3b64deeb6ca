package nl.vangnet.intake.application.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.feed.FeedEntry.Origin;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.Drafts;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CurrentFeedsTest {

    private final FeedsInMemory store = new FeedsInMemory();
    private final Feeds feeds = feeds(false);

    @Test
    void a_sender_is_read_as_its_profile_says() {
        store.with(Origin.CONSOLE, Drafts.full("zuid", "EPD|ZUID"));

        Feed feed = feeds.ofSender("EPD|ZUID");

        assertThat(feed.name()).isEqualTo("zuid");
        assertThat(feed.profile().zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(feed.configured()).isTrue();
    }

    @Test
    void messages_do_not_wait_for_the_store() {
        store.with(Origin.CONSOLE, Drafts.usual("zuid", "EPD|ZUID"));

        IntStream.range(0, 100).forEach(i -> feeds.ofSender("EPD|" + i % 7));

        assertThat(store.loads()).isEqualTo(1);
    }

    @Test
    void a_change_elsewhere_is_seen_at_the_next_look() {
        assertThat(feeds.ofSender("EPD|ZUID").configured()).isFalse();

        store.with(Origin.CONSOLE, Drafts.usual("zuid", "EPD|ZUID"));
        feeds.refresh();

        assertThat(feeds.ofSender("EPD|ZUID").configured()).isTrue();
    }

    @Test
    void a_look_that_finds_no_change_loads_nothing() {
        feeds.all();
        feeds.refresh();
        feeds.refresh();

        assertThat(store.loads()).isEqualTo(1);
    }

    @Test
    void a_new_sender_is_the_same_feed_until_it_is_stored() {
        assertThat(feeds.ofSender("EPD|NEW").name()).isEqualTo("epd-new");
        assertThat(feeds.ofSender("EPD|NEW").name()).isEqualTo("epd-new");
        assertThat(feeds.ofSender("EPD&NEW").name()).startsWith("epd-new-");
    }

    @Test
    void senders_beyond_the_limit_share_one_feed() {
        store.with(Origin.SIGHTED, Drafts.usual("one", "one"));

        List<String> names = IntStream.range(0, 10)
                .mapToObj(i -> feeds.ofSender("made-up|" + i).name())
                .toList();

        assertThat(names).startsWith("made-up-0", "made-up-1").endsWith(Feeds.UNKNOWN, Feeds.UNKNOWN);
        assertThat(names).filteredOn(name -> !name.equals(Feeds.UNKNOWN)).hasSize(2);
    }

    @Test
    void a_sender_that_cannot_be_shown_gets_no_feed_of_its_own() {
        assertThat(feeds.ofSender("EPD\u0000|ZUID").name()).isEqualTo(Feeds.UNKNOWN);
        assertThat(feeds.ofSender("x".repeat(300)).name()).isEqualTo(Feeds.UNKNOWN);
        assertThat(feeds.ofSender(null).name()).isEqualTo(Feeds.UNKNOWN);
    }

    @Test
    void only_who_is_configured_is_let_in_where_the_hospital_says_so() {
        store.with(Origin.CONSOLE, Drafts.usual("zuid", "EPD|ZUID"))
                .with(Origin.SIGHTED, Drafts.usual("noord", "EPD|NOORD"));
        Feeds strict = feeds(true);

        assertThat(strict.refuses(strict.ofSender("EPD|ZUID"))).isFalse();
        assertThat(strict.refuses(strict.ofSender("EPD|NOORD"))).isTrue();
        assertThat(strict.refuses(strict.ofSender("EPD|NEW"))).isTrue();
        assertThat(feeds.refuses(feeds.ofSender("EPD|NEW"))).isFalse();
    }

    @Test
    void nobody_but_the_holder_of_the_certificate_or_the_name_sends_as_a_feed_that_has_them() {
        store.with(Origin.CONSOLE, Drafts.full("zuid", "EPD|ZUID"));
        Feed feed = feeds.ofSender("EPD|ZUID");

        assertThat(feeds.admits(feed, new Door(Door.Kind.MLLP, "ab".repeat(32), null)))
                .isTrue();
        assertThat(feeds.admits(feed, new Door(Door.Kind.MLLP, "cd".repeat(32), null)))
                .isFalse();
        assertThat(feeds.admits(feed, Door.of(Door.Kind.MLLP))).isFalse();
        assertThat(feeds.admits(feed, new Door(Door.Kind.HTTP, null, "epd"))).isTrue();
        assertThat(feeds.admits(feed, new Door(Door.Kind.HTTP, null, "other"))).isFalse();
        assertThat(feeds.admits(feed, Door.of(Door.Kind.KAFKA))).isFalse();
        assertThat(feeds.admits(feed, Door.of(Door.Kind.CONSOLE))).isTrue();
    }

    @Test
    void rows_for_all_feeds_hold_where_a_feed_has_none_of_its_own() {
        store.with(Origin.CONSOLE, Drafts.usual("zuid", "EPD|ZUID"))
                .with(CodeMaps.ALL_FEEDS, new CodeMap(Map.of(seh("99ZUID"), to("AMB"), code("POLI"), to("AMB"))))
                .with("zuid", new CodeMap(Map.of(seh(null), to("EMER"))));

        CodeMap codes = feeds.ofSender("EPD|ZUID").profile().codes();

        assertThat(codes.find(CodeField.PATIENT_CLASS, "99ZUID", "SEH")).contains(to("EMER"));
        assertThat(codes.find(CodeField.PATIENT_CLASS, null, "POLI")).contains(to("AMB"));
        assertThat(feeds.ofSender("EPD|NEW").profile().codes().find(CodeField.PATIENT_CLASS, "99ZUID", "SEH"))
                .contains(to("AMB"));
    }

    @Test
    void a_paused_feed_says_so() {
        store.with(Origin.CONSOLE, Drafts.usual("zuid", "EPD|ZUID"));
        store.pause("zuid", new FeedEntry.Pause(Instant.EPOCH, "me", "why"));

        assertThat(feeds.byName("zuid").orElseThrow().paused()).isTrue();
    }

    private static LocalCode seh(@Nullable String system) {
        return new LocalCode(CodeField.PATIENT_CLASS, system, "SEH");
    }

    private static LocalCode code(String code) {
        return new LocalCode(CodeField.PATIENT_CLASS, null, code);
    }

    private static MappedCode to(String code) {
        return new MappedCode("http://terminology.hl7.org/CodeSystem/v3-ActCode", code, null);
    }

    private Feeds feeds(boolean refuseUnknown) {
        FeedLimits limits = new FeedLimits(refuseUnknown, 3, 10, Duration.ofDays(90), Duration.ofHours(4), 1000);
        return new CurrentFeeds(store, limits, ZoneId.of("Europe/Amsterdam"));
    }
}
