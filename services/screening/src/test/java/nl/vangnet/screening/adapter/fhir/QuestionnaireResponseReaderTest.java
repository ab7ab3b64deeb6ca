package nl.vangnet.screening.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionnaireResponseReaderTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    private final QuestionnaireResponseReader reader = new QuestionnaireResponseReader(Samples.AMSTERDAM);

    @Test
    void the_answers_of_a_pdi_are_read_by_item() throws UnreadableBundleException {
        Answers answers = read("PDI|1.0.0", """
                {"linkId":"PDI.1","answer":[{"valueCoding":{"code":"3"}}]},
                {"linkId":"PDI.2","answer":[{"valueInteger":4}]},
                {"linkId":"group","item":[{"linkId":"PDI.13","answer":[{"valueCoding":{"code":"z","extension":[{"url":
                "http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]}}]}]},
                {"linkId":"PDI.3"}""");

        assertThat(answers)
                .isEqualTo(
                        new Answers(Instrument.PDI, Instant.parse("2026-11-22T09:30:00Z"), Map.of(1, 3, 2, 4, 13, 2)));
    }

    @Test
    void a_yes_is_one_and_a_no_is_an_answer_too() throws UnreadableBundleException {
        Answers answers = read("TSQ", """
                {"linkId":"TSQ.1","answer":[{"valueBoolean":true}]},
                {"linkId":"TSQ.10","answer":[{"valueBoolean":false}]}""");

        assertThat(answers.byItem()).containsOnly(Map.entry(1, 1), Map.entry(10, 0));
    }

    @Test
    void a_response_that_is_not_dated_was_answered_when_it_came() throws UnreadableBundleException {
        byte[] response = """
                {"resourceType":"QuestionnaireResponse","status":"completed",
                "questionnaire":"https://vangnet.nl/fhir/Questionnaire/TSQ"}""".getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(response, RECEIVED).answeredAt()).isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PCL5; ; FHIR_UNKNOWN_QUESTIONNAIRE",
                "PDI; {\"linkId\":\"PDI.14\",\"answer\":[{\"valueInteger\":1}]}; FHIR_UNKNOWN_ITEM",
                "PDI; {\"linkId\":\"TSQ.1\",\"answer\":[{\"valueInteger\":1}]}; FHIR_UNKNOWN_ITEM",
                "PDI; {\"linkId\":\"PDI.1\",\"answer\":[{\"valueInteger\":5}]}; FHIR_ANSWER_OUT_OF_RANGE",
                "PDI; {\"linkId\":\"PDI.1\",\"answer\":[{\"valueInteger\":-1}]}; FHIR_ANSWER_OUT_OF_RANGE",
                "PDI; {\"linkId\":\"PDI.1\",\"answer\":[{\"valueString\":\"veel\"}]}; FHIR_ANSWER_OUT_OF_RANGE",
                "TSQ; {\"linkId\":\"TSQ.1\",\"answer\":[{\"valueInteger\":2}]}; FHIR_ANSWER_OUT_OF_RANGE"
            })
    void a_response_that_cannot_be_scored_says_why(String questionnaire, String items, String code) {
        assertThatThrownBy(() -> read(questionnaire, items == null ? "" : items))
                .isInstanceOfSatisfying(
                        UnreadableBundleException.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    }

    @Test
    void a_response_in_progress_is_not_scored() {
        byte[] response = """
                {"resourceType":"QuestionnaireResponse","status":"in-progress",
                "questionnaire":"https://vangnet.nl/fhir/Questionnaire/TSQ"}""".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader.read(response, RECEIVED))
                .isInstanceOfSatisfying(
                        UnreadableBundleException.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo("FHIR_RESPONSE_NOT_FINISHED"));
    }

    private Answers read(String questionnaire, String items) throws UnreadableBundleException {
        return reader.read("""
                {"resourceType":"QuestionnaireResponse","status":"completed","authored":"2026-11-22T10:30:00+01:00",
                "questionnaire":"https://vangnet.nl/fhir/Questionnaire/%s","item":[%s]}""".formatted(questionnaire, items).getBytes(StandardCharsets.UTF_8), RECEIVED);
    }
}
