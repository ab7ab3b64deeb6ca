package nl.vangnet.trials.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.chassis.inbox.UnreadableRecordException;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Score;
import nl.vangnet.trials.domain.Sex;
import nl.vangnet.trials.domain.StageResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the contract's own samples. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseEventCodecTest {

    private final CaseEventCodec codec = new CaseEventCodec(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void a_screened_case_is_read_whole() throws Exception {
        CaseSnapshot snapshot = sample("ScreeningCompleted");

        assertThat(snapshot.version()).isEqualTo(5);
        assertThat(snapshot.facility()).isEqualTo("SEH OLVG");
        assertThat(snapshot.ageAtTrauma()).isEqualTo(41);
        assertThat(snapshot.sex()).isEqualTo(Sex.FEMALE);
        assertThat(snapshot.traumaTime()).isEqualTo(Instant.parse("2026-11-20T17:05:00Z"));
        assertThat(snapshot.stage(1))
                .map(StageResult::scores)
                .hasValueSatisfying(scores ->
                        assertThat(scores).containsExactly(new Score("PDI", 23, true), new Score("TSQ", 4, true)));
        assertThat(snapshot.ended()).isFalse();
        assertThat(snapshot.test()).isTrue();
    }

    @Test
    void an_incomplete_score_is_read_as_incomplete() throws Exception {
        assertThat(sample("ScreeningCompleted-incomplete").stage(1))
                .map(StageResult::scores)
                .hasValueSatisfying(scores -> assertThat(scores).containsExactly(new Score("PDI", 9, false)));
    }

    @Test
    void a_closed_case_has_ended() throws Exception {
        assertThat(sample("CaseClosed").ended()).isTrue();
    }

    @Test
    void a_reader_tolerates_what_it_does_not_know_and_what_is_silent() throws Exception {
        CaseSnapshot snapshot = codec.decode("""
                {"occurredAt":"2026-11-23T09:41:00Z","moon":"full","case":{
                  "caseId":"0192f3a1-7c00-7b00-8c4d-9e2f3a4b5c6d","version":1,"tide":{"high":true},
                  "patient":{"ageAtTrauma":null,"sex":"martian","language":null},
                  "trauma":{"time":"2026-11-20T18:05:00+01:00"}}}""".getBytes(UTF_8));

        assertThat(snapshot.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(snapshot.ageAtTrauma()).isNull();
        assertThat(snapshot.guards()).isEmpty();
        assertThat(snapshot.confirmation()).isNull();
        assertThat(snapshot.stage(1)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | CASE_JSON",
                "{} | CASE_MISSING",
                "{\"case\":{\"version\":1}} | CASE_INCOMPLETE",
                "{\"case\":{\"version\":\"Jansen\"}} | CASE_JSON"
            })
    void what_no_retry_can_mend_is_refused_with_a_code_and_without_its_content(String value, String code) {
        assertThatThrownBy(() -> codec.decode(value.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableRecordException.class,
                        unreadable -> assertThat(unreadable.errorCode()).isEqualTo(code))
                .hasMessageNotContaining("Jansen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExposureDetected",
                "ExposureDetected-without-reason",
                "ExposureReassessed",
                "ExposureConfirmed",
                "ScreeningCompleted-stage-2",
                "TraumaTimeCorrected",
                "CaseReopened"
            })
    void every_sample_of_the_contract_can_be_read(String sample) throws Exception {
        assertThat(sample(sample).version()).isPositive();
    }

    private CaseSnapshot sample(String name) throws IOException, UnreadableRecordException {
        String file = "/schemas/events/samples/%s.json".formatted(name);
        try (InputStream in = CaseEventCodecTest.class.getResourceAsStream(file)) {
            return codec.decode(Objects.requireNonNull(in, file).readAllBytes());
        }
    }
}
