package nl.vangnet.intake.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.application.feed.UnreadableProfileException;
import nl.vangnet.intake.domain.feed.Drafts;
import nl.vangnet.intake.domain.feed.ProfileCheck;
import nl.vangnet.intake.domain.feed.ProfileCheck.Checked;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import nl.vangnet.intake.domain.feed.TestMessages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JacksonProfilesTest {

    private final JacksonProfiles json = new JacksonProfiles(ZoneId.of("Europe/Amsterdam"));

    @Test
    void what_is_written_is_read_again() {
        ProfileDraft full = Drafts.full("zuid", "EPD|ZUID");

        assertThat(json.read(json.write(full))).isEqualTo(full);
    }

    @Test
    void what_is_not_said_is_usual() {
        assertThat(json.read(
                        "{'name': 'zuid', 'title': 'Zuid', 'senders': ['EPD|ZUID'], 'users': null}".replace('\'', '"')))
                .isEqualTo(ProfileDraft.usual("zuid", "Zuid", List.of("EPD|ZUID"), ZoneId.of("Europe/Amsterdam")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\": \"zuid\", \"timezone\": \"UTC\"}; a profile has no 'timezone'",
                "{\"name\": \"zuid\", \"senders\": \"EPD\"}; the value of 'senders' is not of the right kind",
                "{\"name\": \"zuid\", \"maxPerSecond\": \"many\"}; the value of 'maxPerSecond' is not of the right kind",
                "[]; a profile is a JSON object",
                "{\"name\": \"a\", \"name\": \"b\"}; Duplicate",
                "{\"name\"; no JSON",
                "''; a profile is a JSON object"
            })
    void what_is_no_profile_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> json.read(text))
                .isInstanceOf(UnreadableProfileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void the_profile_that_local_mode_comes_with_is_a_good_one_of_a_rehearsal() throws IOException {
        ProfileDraft draft = json.read(Files.readString(Path.of("../../deploy/local/feeds/epd-demo.json")));

        assertThat(ProfileCheck.check(draft, 1, sender -> Optional.empty()))
                .isInstanceOfSatisfying(
                        Checked.Good.class,
                        good -> assertThat(good.profile().tests()).isEqualTo(TestMessages.AS_REAL));
    }
}
