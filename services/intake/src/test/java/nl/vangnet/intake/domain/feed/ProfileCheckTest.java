package nl.vangnet.intake.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.feed.ProfileCheck.Checked;
import nl.vangnet.intake.domain.feed.ProfileProblem.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileCheckTest {

    private static final Function<String, Optional<String>> NOBODY = sender -> Optional.empty();

    @Test
    void a_good_draft_becomes_the_profile_that_it_says() {
        FeedProfile profile = good(Drafts.full("zuid", "EPD|ZUID"), 3);

        assertThat(profile)
                .isEqualTo(new FeedProfile(
                        "zuid",
                        "Zuid",
                        3,
                        Set.of("EPD|ZUID"),
                        Set.of("ab".repeat(32)),
                        Set.of("epd"),
                        ZoneId.of("Europe/London"),
                        new Authorities(Map.of("ZUID", "urn:oid:2.16.840.1.113883.2.4.99"), "ZUID"),
                        new EventPolicy(Map.of("A05", Handling.IGNORE), true),
                        CodeMap.EMPTY,
                        Set.of("SEH"),
                        Charset.forName("windows-1252"),
                        Set.of(Quirk.CONTROL_ID_REUSED),
                        TestMessages.AS_REAL,
                        new Silence(Duration.ofMinutes(45), Set.of(0, 1)),
                        50));
    }

    @Test
    void the_usual_draft_is_the_usual_profile() {
        ProfileDraft draft = ProfileDraft.usual("zuid", "zuid", List.of("EPD|ZUID"), ZoneId.of("Europe/Amsterdam"));

        assertThat(good(draft, 0))
                .isEqualTo(FeedProfile.usual("zuid", Set.of("EPD|ZUID"), ZoneId.of("Europe/Amsterdam")));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        ProfileDraft draft = new ProfileDraft(
                "Zuid!",
                " ",
                List.of("EPD\u0007|ZUID"),
                List.of("abc"),
                List.of("u".repeat(201)),
                "Europe/Amsterdan",
                Map.of("ZUID", "2.16.840"),
                null,
                Map.of("A 1", "PUBLISH", "A05", "UNKNOWN"),
                false,
                List.of(),
                "latin-eins",
                List.of("SHY"),
                "MAYBE",
                "half an hour",
                List.of(24),
                -1);

        assertThat(bad(draft, NOBODY))
                .extracting(ProfileProblem::field, ProfileProblem::kind)
                .containsExactlyInAnyOrder(
                        tuple("name", Kind.BAD_NAME),
                        tuple("title", Kind.MISSING),
                        tuple("senders", Kind.BAD_SENDER),
                        tuple("certificates", Kind.BAD_FINGERPRINT),
                        tuple("users", Kind.TOO_LONG),
                        tuple("zone", Kind.UNKNOWN_ZONE),
                        tuple("authorities", Kind.URI_NOT_ABSOLUTE),
                        tuple("events", Kind.BAD_EVENT),
                        tuple("events", Kind.UNKNOWN_CHOICE),
                        tuple("charset", Kind.UNKNOWN_CHARSET),
                        tuple("quirks", Kind.UNKNOWN_CHOICE),
                        tuple("tests", Kind.UNKNOWN_CHOICE),
                        tuple("silentAfter", Kind.BAD_DURATION),
                        tuple("quietHours", Kind.OUT_OF_RANGE),
                        tuple("maxPerSecond", Kind.OUT_OF_RANGE));
    }

    @Test
    void a_sender_of_another_feed_is_refused_with_the_name_of_that_feed() {
        List<ProfileProblem> problems = bad(
                Drafts.usual("zuid", "EPD|ZUID", "EPD|NOORD"),
                sender -> sender.equals("EPD|NOORD") ? Optional.of("noord") : Optional.empty());

        assertThat(problems).containsExactly(new ProfileProblem("senders", Kind.SENDER_CLAIMED, "EPD|NOORD", "noord"));
        assertThat(problems.getFirst().message()).isEqualTo("senders: 'EPD|NOORD' belongs to another feed: noord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01:00", "UTC+1", "CEST", ""})
    void an_offset_is_no_zone(String zone) {
        ProfileDraft usual = ProfileDraft.usual("zuid", "Zuid", List.of(), ZoneId.of("Europe/Amsterdam"));
        ProfileDraft draft = new ProfileDraft(
                usual.name(),
                usual.title(),
                usual.senders(),
                List.of(),
                List.of(),
                zone,
                Map.of(),
                null,
                Map.of(),
                false,
                List.of(),
                usual.charset(),
                List.of(),
                usual.tests(),
                null,
                List.of(),
                0);

        assertThat(bad(draft, NOBODY)).extracting(ProfileProblem::kind).containsExactly(Kind.UNKNOWN_ZONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "P32D", "PT-5M"})
    void silence_that_no_alarm_fits_is_out_of_range(String after) {
        assertThat(bad(Drafts.silent("zuid", after, List.of()), NOBODY))
                .extracting(ProfileProblem::kind)
                .containsExactly(Kind.OUT_OF_RANGE);
    }

    @Test
    void a_day_that_is_quiet_all_round_is_refused() {
        List<Integer> all = IntStream.range(0, 24).boxed().toList();

        assertThat(bad(Drafts.silent("zuid", "PT1H", all), NOBODY))
                .extracting(ProfileProblem::field)
                .containsExactly("quietHours");
    }

    @Test
    void a_list_without_end_is_refused() {
        List<String> senders = IntStream.range(0, 501).mapToObj(i -> "EPD|" + i).toList();

        assertThat(bad(Drafts.usual("zuid").withSenders(senders), NOBODY))
                .extracting(ProfileProblem::kind)
                .containsExactly(Kind.TOO_MANY);
        assertThat(bad(Drafts.usual("new", Collections.nCopies(2, "EPD").toArray(String[]::new)), NOBODY))
                .extracting(ProfileProblem::kind)
                .containsExactly(Kind.NAME_RESERVED);
    }

    private static FeedProfile good(ProfileDraft draft, int version) {
        Checked checked = ProfileCheck.check(draft, version, NOBODY);
        assertThat(checked).isInstanceOf(Checked.Good.class);
        return ((Checked.Good) checked).profile();
    }

    private static List<ProfileProblem> bad(ProfileDraft draft, Function<String, Optional<String>> owner) {
        Checked checked = ProfileCheck.check(draft, 1, owner);
        assertThat(checked).isInstanceOf(Checked.Bad.class);
        return ((Checked.Bad) checked).problems();
    }
}
