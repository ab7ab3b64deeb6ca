package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.feed.FeedAlarm;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.FeedEntry.Origin;
import nl.vangnet.intake.application.feed.FeedLimits;
import nl.vangnet.intake.application.feed.FeedOverview;
import nl.vangnet.intake.application.feed.FeedOverviews;
import nl.vangnet.intake.application.feed.FeedStatistics;
import nl.vangnet.intake.application.feed.FeedStore;
import nl.vangnet.intake.application.feed.FeedVersion;
import nl.vangnet.intake.application.feed.Saving;
import nl.vangnet.intake.application.feed.SecondInstance;
import nl.vangnet.intake.application.feed.SendTestMessage;
import nl.vangnet.intake.application.feed.TakeProfileFiles;
import nl.vangnet.intake.application.feed.TestReception;
import nl.vangnet.intake.application.feed.WatchFeeds;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.feed.Drafts;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import nl.vangnet.intake.domain.feed.ProfileProblem;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedsIT {

    @Inject
    FeedBook book;

    @Inject
    Feeds feeds;

    @Inject
    FeedStore store;

    @Inject
    FeedLimits limits;

    @Inject
    FeedOverviews overviews;

    @Inject
    FeedStatistics statistics;

    @Inject
    WatchFeeds watchFeeds;

    @Inject
    TakeProfileFiles takeProfileFiles;

    @Inject
    SendTestMessage sendTestMessage;

    @Inject
    Clock clock;

    @Inject
    Sending sending;

    @Inject
    Stored stored;

    @Test
    void a_sender_that_nobody_knows_gets_a_feed_with_its_first_message() {
        sending.send(Sending.from("SIGHTED", "sighted-1"));

        FeedEntry entry = book.find("sighted-zuid").orElseThrow();
        assertThat(entry.origin()).isEqualTo(Origin.SIGHTED);
        assertThat(entry.version()).isZero();
        assertThat(entry.profile().title()).isEqualTo("SIGHTED|ZUID");
        assertThat(feeds.byName("sighted-zuid")).isPresent();
        assertThat(stored.column("feed", "sighted-1")).containsExactly("sighted-zuid");
    }

    @Test
    void a_sender_that_is_sighted_in_many_places_at_once_gets_one_feed() throws Exception {
        List<String> drafts = IntStream.range(0, 8).mapToObj(i -> "race-" + i).toList();
        ProfileDraft draft = Drafts.usual("race-zuid", "RACE|ZUID");

        together(drafts.stream()
                .map(id -> (Callable<Object>) () -> {
                    if (id.equals("race-0")) {
                        sending.send(Sending.from("RACE", id));
                    } else {
                        store.sight(List.of(draft));
                    }
                    return id;
                })
                .toList());

        assertThat(stored.count("SELECT count(*) FROM feed WHERE name LIKE 'race%'"))
                .isEqualTo(1);
        assertThat(store.owners(List.of("RACE|ZUID"))).isEqualTo(Map.of("RACE|ZUID", "race-zuid"));
        assertThat(stored.states("race-0")).containsExactly("PUBLISHED");
    }

    @Test
    void a_saved_profile_is_in_force_at_once_and_elsewhere_at_the_next_look() {
        Feeds elsewhere = SecondInstance.over(store, limits);

        Saving saving = book.save(Drafts.full("full-zuid", "FULL|ZUID"), 0, "ina");

        assertThat(saving).isInstanceOf(Saving.Saved.class);
        assertThat(feeds.ofSender("FULL|ZUID").profile().emergencyLocations()).containsExactly("SEH");
        assertThat(elsewhere.ofSender("FULL|ZUID").configured()).isFalse();
        elsewhere.refresh();
        assertThat(elsewhere.ofSender("FULL|ZUID").configured()).isTrue();
    }

    @Test
    void a_change_by_another_instance_is_heard_of_within_two_seconds() {
        book.save(Drafts.usual("heard-zuid", "HEARD|ZUID"), 0, "ina");

        // As another instance would, past this one's memory.
        stored.change(
                "UPDATE feed SET paused_at = now(), paused_by = 'x', pause_reason = 'y' WHERE name = 'heard-zuid'");
        stored.change("UPDATE feed_revision SET revision = revision + 1");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> feeds.byName("heard-zuid").orElseThrow().paused());
    }

    @Test
    void of_two_people_who_save_at_once_the_second_is_told() throws Exception {
        book.save(Drafts.usual("both-zuid", "BOTH|ZUID"), 0, "ina");

        List<Object> savings = together(List.of(
                () -> book.save(Drafts.silent("both-zuid", "PT1H", List.of(), "BOTH|ZUID"), 1, "ina"),
                () -> book.save(Drafts.silent("both-zuid", "PT2H", List.of(), "BOTH|ZUID"), 1, "ben")));

        assertThat(savings).hasAtLeastOneElementOfType(Saving.Saved.class);
        assertThat(savings).hasAtLeastOneElementOfType(Saving.Outdated.class);
        assertThat(book.history("both-zuid")).extracting(FeedVersion::version).containsExactly(2, 1);
        Saving.Outdated told = savings.stream()
                .filter(Saving.Outdated.class::isInstance)
                .map(Saving.Outdated.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(told.current().version()).isEqualTo(2);
    }

    @Test
    void two_feeds_never_claim_the_same_sender() throws Exception {
        List<Object> savings = together(List.of(
                () -> book.save(Drafts.usual("claim-a", "CLAIM|ZUID"), 0, "ina"),
                () -> book.save(Drafts.usual("claim-b", "CLAIM|ZUID"), 0, "ben")));

        List<ProfileProblem> problems = savings.stream()
                .filter(Saving.Invalid.class::isInstance)
                .map(Saving.Invalid.class::cast)
                .flatMap(invalid -> invalid.problems().stream())
                .toList();
        String owner = store.owners(List.of("CLAIM|ZUID")).get("CLAIM|ZUID");
        assertThat(problems)
                .containsExactly(
                        new ProfileProblem("senders", ProfileProblem.Kind.SENDER_CLAIMED, "CLAIM|ZUID", owner));
    }

    @Test
    void a_sighted_sender_moves_into_the_feed_that_names_it_with_what_waits() {
        sending.send(Sending.from("MOVED", "moved-done"));
        book.pause("moved-zuid", "a test", "ina");
        sending.send(Sending.from("MOVED", "moved-held"));

        book.save(Drafts.usual("moved-into", "MOVED|ZUID", "OTHER|ZUID"), 0, "ina");

        assertThat(stored.column("feed", "moved-done")).containsExactly("moved-zuid");
        assertThat(stored.column("feed", "moved-held")).containsExactly("moved-into");
        assertThat(book.find("moved-zuid")).isEmpty();
        assertThat(feeds.ofSender("MOVED|ZUID").name()).isEqualTo("moved-into");
    }

    @Test
    void a_sender_that_is_let_go_is_sighted_anew() {
        sending.send(Sending.from("FREE", "free-1"));
        book.save(Drafts.usual("free-owner", "FREE|ZUID"), 0, "ina");
        book.save(Drafts.usual("free-owner", "NEVER|ZUID"), 1, "ina");

        sending.send(Sending.from("FREE", "free-2"));

        assertThat(book.find("free-zuid").orElseThrow().origin()).isEqualTo(Origin.SIGHTED);
        assertThat(feeds.ofSender("FREE|ZUID").name()).isEqualTo("free-zuid");
    }

    @Test
    void messages_of_a_paused_feed_are_answered_as_always_and_wait_until_it_is_resumed() {
        sending.send(Sending.from("PAUSED", "paused-0"));
        assertThat(book.pause("paused-zuid", "the EPD is being tested", "ina")).isTrue();
        assertThat(book.pause("paused-zuid", "again", "ben")).isFalse();

        assertThat(sending.send(Sending.from("PAUSED", "paused-1")).code()).isEqualTo(AnswerCode.AA);
        sending.send(Sending.from("PAUSED", "paused-2"));
        assertThat(stored.states("paused-1")).containsExactly("HELD");
        assertThat(book.find("paused-zuid").orElseThrow().pause())
                .extracting(FeedEntry.Pause::by, FeedEntry.Pause::reason)
                .containsExactly("ina", "the EPD is being tested");

        assertThat(book.resume("paused-zuid", "ben")).isPresent();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(stored.states("paused-1")).containsExactly("PUBLISHED");
            assertThat(stored.states("paused-2")).containsExactly("PUBLISHED");
        });
        assertThat(sending.send(Sending.from("PAUSED", "paused-3")).code()).isEqualTo(AnswerCode.AA);
        assertThat(stored.states("paused-3")).containsExactly("PUBLISHED");
        assertThat(stored.count("SELECT count(*) FROM audit_entry WHERE detail LIKE 'feed %: paused-zuid'"))
                .isEqualTo(2);
        assertThat(book.resume("paused-zuid", "ben")).isEmpty();
    }

    @Test
    void a_pause_needs_a_reason_and_a_feed() {
        sending.send(Sending.from("REASON", "reason-1"));

        assertThatThrownBy(() -> book.pause("reason-zuid", " ", "ina")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.pause("nobody", "why", "ina")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_from_the_console_is_a_test_and_no_sign_of_life_even_where_tests_count() {
        book.save(Drafts.full("console-zuid", "CONSOLE|ZUID"), 0, "ina");

        TestReception reception = send(Sending.from("CONSOLE", "console-1"));

        TestReception.Taken taken = (TestReception.Taken) reception;
        assertThat(taken.answer()).contains("MSA|AA|");
        assertThat(stored.count("SELECT count(*) FROM message WHERE test AND id = '" + taken.message() + "'"))
                .isEqualTo(1);
        assertThat(overviews.of("console-zuid").orElseThrow().lastMessage()).isNull();
        assertThat(send("hello")).isInstanceOf(TestReception.NoMessage.class);
        assertThat(send("MSH|" + "x".repeat(1_000_000))).isInstanceOf(TestReception.TooLong.class);
    }

    @Test
    void an_overview_tells_what_came_what_became_of_it_and_how_old_it_was() {
        sending.send(Sending.from("COUNT", "count-1"));
        sending.send(Sending.from("COUNT", "count-1"));
        sending.send(Sending.from("COUNT", "count-2").replace("ADT^A04^ADT_A01", "ORU^R01"));
        sending.send(Sending.from("COUNT", "count-3").replace("|P|2.5.1", "|T|2.5.1"));

        FeedOverview overview = overviews.of("count-zuid").orElseThrow();

        assertThat(overview.day().received()).isEqualTo(4);
        assertThat(overview.day().published()).isEqualTo(2);
        assertThat(overview.day().rejected()).isEqualTo(1);
        assertThat(overview.day().repeated()).isEqualTo(1);
        assertThat(overview.day().tests()).isEqualTo(1);
        assertThat(overview.day().bytes()).isGreaterThan(800);
        assertThat(overview.lastHour()).hasSize(60);
        assertThat(overview.lastHour().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(4);
        assertThat(overview.lastDay()).hasSize(24);
        assertThat(overview.lastDay().stream().mapToLong(Long::longValue).sum()).isEqualTo(4);
        assertThat(overview.errors()).isEqualTo(Map.of(IntakeErrorCode.UNSUPPORTED_MESSAGE_TYPE, 1L));
        assertThat(overview.lag()).isNotNull();
        assertThat(overview.lastMessage()).isNotNull();
        assertThat(overviews.all()).extracting(one -> one.feed().name()).contains("count-zuid");
    }

    @Test
    void counts_of_two_instances_add_up_and_old_ones_are_forgotten() {
        sending.send(Sending.from("SUM", "sum-1"));
        stored.change(
                "INSERT INTO feed_minute SELECT feed, minute, writer + 1, last_at, 10, 10, 0, 0, 0, 0, 0, 0, 7, lag, 0"
                        + " FROM feed_minute WHERE feed = 'sum-zuid'");
        stored.change(
                "INSERT INTO feed_minute SELECT feed, minute - interval '91 days', writer, last_at, 10, 10, 0, 0, 0, 0, 0,"
                        + " 0, 7, lag, 0 FROM feed_minute WHERE feed = 'sum-zuid' AND received = 10");

        assertThat(overviews.of("sum-zuid").orElseThrow().day().received()).isEqualTo(11);
        statistics.forgetBefore(clock.instant().minus(Duration.ofDays(90)));
        assertThat(stored.count("SELECT count(*) FROM feed_minute WHERE feed = 'sum-zuid'"))
                .isEqualTo(2);
    }

    @Test
    void a_feed_that_falls_silent_raises_one_alarm_until_it_speaks_again() {
        book.save(Drafts.silent("silent-zuid", "PT30M", List.of(), "SILENT|ZUID"), 0, "ina");
        sending.send(Sending.from("SILENT", "silent-1"));
        stored.change("UPDATE feed_minute SET last_at = last_at - interval '1 hour' WHERE feed = 'silent-zuid'");

        assertThat(watchFeeds.handle().raised()).extracting(FeedAlarm::feed).contains("silent-zuid");
        assertThat(watchFeeds.handle().raised()).extracting(FeedAlarm::feed).doesNotContain("silent-zuid");
        assertThat(overviews.of("silent-zuid").orElseThrow().alarms()).hasSize(1);

        sending.send(Sending.from("SILENT", "silent-2"));
        assertThat(watchFeeds.handle().ended()).extracting(FeedAlarm::feed).contains("silent-zuid");
        assertThat(overviews.of("silent-zuid").orElseThrow().alarms()).isEmpty();
        assertThat(overviews.alarms(100)).extracting(FeedAlarm::feed).contains("silent-zuid");
    }

    @Test
    void messages_that_wait_for_hours_raise_an_alarm() {
        sending.send(Sending.from("WAITS", "waits-0"));
        book.pause("waits-zuid", "forgotten", "ina");
        sending.send(Sending.from("WAITS", "waits-1"));
        stored.change("UPDATE message SET received_at = received_at - interval '5 hours' WHERE control_id = 'waits-1'");

        assertThat(watchFeeds.handle().raised())
                .filteredOn(alarm -> alarm.feed().equals("waits-zuid"))
                .extracting(FeedAlarm::kind)
                .containsExactly(FeedAlarm.Kind.WAITING);
        assertThat(overviews.of("waits-zuid").orElseThrow().waiting().held()).isEqualTo(1);
    }

    @Test
    void a_profile_from_a_file_is_changed_there_alone() {
        String file = "{\"name\": \"file-zuid\", \"title\": \"Zuid\", \"senders\": [\"FILE|ZUID\"]}";

        assertThat(takeProfileFiles.handle(Map.of("zuid.json", file))).isEmpty();
        assertThat(takeProfileFiles.handle(Map.of("zuid.json", file))).isEmpty();
        FeedEntry taken = book.find("file-zuid").orElseThrow();
        assertThat(taken.version()).isEqualTo(1);
        assertThat(taken.origin()).isEqualTo(Origin.FILE);
        assertThat(book.save(Drafts.usual("file-zuid", "FILE|ZUID"), 1, "ina")).isInstanceOf(Saving.FromFile.class);

        assertThat(takeProfileFiles.handle(Map.of("zuid.json", file.replace("Zuid", "Zuid 2"))))
                .isEmpty();
        assertThat(book.find("file-zuid").orElseThrow().version()).isEqualTo(2);
        assertThat(takeProfileFiles.handle(Map.of("zuid.json", file.replace("title", "tilte"))))
                .containsExactly("zuid.json: a profile has no 'tilte'");
        assertThat(takeProfileFiles.handle(Map.of("zuid.json", file.replace("}", ", \"zone\": \"Mars\"}"))))
                .singleElement()
                .asString()
                .startsWith("zuid.json: zone: 'Mars' is no time zone");
        assertThat(book.find("file-zuid").orElseThrow().profile().title()).isEqualTo("Zuid 2");

        assertThat(takeProfileFiles.handle(Map.of())).isEmpty();
        FeedEntry left = book.find("file-zuid").orElseThrow();
        assertThat(left.origin()).isEqualTo(Origin.CONSOLE);
        assertThat(book.save(Drafts.usual("file-zuid", "FILE|ZUID"), left.version(), "ina"))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void an_exported_profile_can_be_imported() {
        book.save(Drafts.full("export-zuid", "EXPORT|ZUID"), 0, "ina");
        String json = book.exportProfile("export-zuid").orElseThrow();

        Saving again = book.importProfile(json, 1, "ben");
        Saving broken = book.importProfile("{", null, "ben");

        assertThat(((Saving.Saved) again).entry().version()).isEqualTo(2);
        assertThat(((Saving.Saved) again).entry().profile())
                .isEqualTo(book.history("export-zuid").getLast().profile());
        assertThat(broken).isInstanceOf(Saving.Unreadable.class);
    }

    private TestReception send(String text) {
        try {
            return sendTestMessage.handle(text, "ina");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<Object> together(List<Callable<Object>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Object> results = new ArrayList<>();
            List<Callable<Object>> asked = work.stream()
                    .map(one -> (Callable<Object>) () -> sending.asRequest(one))
                    .toList();
            for (Future<Object> result : threads.invokeAll(asked)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
