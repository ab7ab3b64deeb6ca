package nl.vangnet.screening.adapter.fhir;

import static nl.vangnet.screening.adapter.fhir.Samples.AMSTERDAM;
import static nl.vangnet.screening.adapter.fhir.Samples.message;
import static nl.vangnet.screening.adapter.fhir.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitSigns;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TriageReaderTest {

    @ParameterizedTest
    @CsvSource({
        // the question, what it is answered with, and how it is understood
        "MTS, Assault, manchester-flowchart, Assault",
        "Manchester presentation, Hoofdletsel, manchester-flowchart, Hoofdletsel",
        "triage flowchart, Falls, manchester-flowchart, Falls",
        "NTS ingangsklacht, Trauma schedel, nts-complaint, Trauma schedel",
        "triagecode MTS, Oranje, triage-category, Oranje",
        "NTS urgentie, U1, triage-category, U1",
        "triage, 2, triage-category, 2"
    })
    void a_question_about_triage_is_known_by_its_words(String question, String answer, String system, String code) {
        assertThat(codes(observation(question, "X1", "\"valueString\":\"%s\"".formatted(answer))))
                .extracting(StatedCode::system, StatedCode::code, StatedCode::at)
                .containsExactly(tuple("https://vangnet.nl/fhir/CodeSystem/" + system, code, "OBX-5[1]"));
    }

    @Test
    void the_words_beside_a_hospitals_own_code_name_the_flowchart() {
        List<StatedCode> codes = codes(observation(
                "MTS",
                "X1",
                "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"L\",\"code\":\"7\",\"display\":\"Wounds\"}]}"));

        assertThat(codes).extracting(StatedCode::code).containsExactly("Wounds");
    }

    @Test
    void a_code_of_a_known_triage_system_stands_as_it_was_sent() {
        List<StatedCode> codes = codes(observation("Triage", "X1", """
                "valueCodeableConcept":{"coding":[{"system":"urn:oid:1.2.276.0.76.5.438","code":"1",\
                "display":"sofort - rot - 0 Minuten"}]}"""));

        assertThat(codes)
                .extracting(StatedCode::system, StatedCode::code)
                .containsExactly(tuple("urn:oid:1.2.276.0.76.5.438", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "9269-2, '\"valueQuantity\":{\"value\":15}', 15",
        "9269-2, '\"valueString\":\"9\"', 9",
        "248241002, '\"valueInteger\":3', 3",
        "9269-2, '\"valueString\":\"16\"',", // no such score
        "9269-2, '\"valueString\":\"E4M6V5\"',",
        "9267-6, '\"valueString\":\"4\"',", //   a part of it
    })
    void consciousness_is_read_from_the_glasgow_total(String question, String value, String score) {
        assertThat(codes(observation("", question, value)).stream()
                        .filter(code -> VisitSigns.GLASGOW.equals(code.system()))
                        .map(StatedCode::code))
                .isEqualTo(score == null ? List.of() : List.of(score));
    }

    @Test
    void blood_pressure_is_no_triage() {
        assertThat(codes(observation("Systolic blood pressure", "8480-6", "\"valueQuantity\":{\"value\":120}")))
                .isEmpty();
    }

    @Test
    void the_way_of_arrival_is_read_from_the_encounter() {
        assertThat(read(arrivedBy("H")).reasons().codes())
                .extracting(StatedCode::system, StatedCode::code, StatedCode::at)
                .containsExactly(tuple(VisitSigns.ARRIVAL, "H", "Bundle.entry[2].Encounter.extension"));
    }

    @Test
    void a_corrected_way_of_arrival_replaces_the_first() {
        Visit visit = Visit.fold(List.of(
                read(arrivedBy("H")).withMessageId("1"), read(arrivedBy("F")).withMessageId("2")));

        assertThat(visit.codes()).extracting(StatedCode::code).containsExactly("F");
    }

    @Test
    void a_triage_alone_decides_and_tells_where_it_stood() {
        Visit visit =
                Visit.fold(List.of(read(message("m", "A04", observation("MTS", "X", "\"valueString\":\"Assault\"")))));

        var decision =
                ExposureScreening.screen(VisitEvidence.of(visit, AMSTERDAM), ExposureRules.load(ExposureRules.NEWEST));

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.INCLUDE);
        assertThat(decision.reasons())
                .extracting(ExposureReason::rule, ExposureReason::at)
                .containsExactly(tuple("triage.assault", "OBX-5[1]"));
        assertThat(decision.reasons().getFirst().message())
                .extracting(source -> source.messageId())
                .isEqualTo("m");
    }

    private static List<StatedCode> codes(String observation) {
        return read(message("m", "A04", observation)).reasons().codes();
    }

    private static byte[] arrivedBy(String mode) {
        String extension = """
                "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival",\
                "valueCoding":{"system":"http://terminology.hl7.org/CodeSystem/v2-0430","code":"%s"}}],"status":\
                """.formatted(mode);
        return new String(message("m", "A04"), StandardCharsets.UTF_8)
                .replace("\"resourceType\":\"Encounter\",\"status\":", "\"resourceType\":\"Encounter\"," + extension)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String observation(String question, String code, String value) {
        return """
                {"resource":{"resourceType":"Observation","status":"final","extension":[{"url":
                "https://vangnet.nl/fhir/StructureDefinition/source-place","valueString":"OBX-5[1]"}],
                "code":{"coding":[{"code":"%s","display":"%s"}]},%s}}""".formatted(code, question.isEmpty() ? "x" : question, value);
    }
}
