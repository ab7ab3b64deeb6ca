package nl.vangnet.screening.adapter.fhir;

import static nl.vangnet.screening.adapter.fhir.Samples.AMSTERDAM;
import static nl.vangnet.screening.adapter.fhir.Samples.message;
import static nl.vangnet.screening.adapter.fhir.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.StatedTime;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleReaderTest {

    @ParameterizedTest
    @CsvSource({
        "A01, ADMITTED",
        "A02, TRANSFERRED",
        "A03, DISCHARGED",
        "A04, ARRIVED",
        "A06, BECAME_INPATIENT",
        "A07, BECAME_OUTPATIENT",
        "A08, UPDATED",
        "A11, CANCELLED",
        "A12, TRANSFER_CANCELLED",
        "A13, DISCHARGE_CANCELLED",
        "A17, TRANSFERRED",
        "A27, PLAN_CANCELLED",
        "A38, PLAN_CANCELLED",
        "A29, OTHER",
        "A05, OTHER",
        "A31, OTHER"
    })
    void an_adt_event_is_known_by_its_code(String code, VisitEvent event) {
        assertThat(read(message("m", code)).event()).isEqualTo(event);
    }

    @Test
    void a_reason_says_where_it_stood_in_the_message_that_the_bundle_was_made_of() {
        VisitMessage message = read(message("m", "A04", """
                {"resource":{"resourceType":"Condition","extension":[{"url":
                "https://vangnet.nl/fhir/StructureDefinition/source-place","valueString":"DG1-3[1]"}],
                "onsetDateTime":"2026-11-20","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10",
                "code":"V13.4","display":"Fietser"}]}}}"""));

        assertThat(message.reasons().codes())
                .containsExactly(new StatedCode(
                        "http://hl7.org/fhir/sid/icd-10",
                        "V13.4",
                        "Fietser",
                        "DG1-3[1]",
                        new StatedTime.Day(LocalDate.of(2026, 11, 20)),
                        false));
    }

    @Test
    void a_reason_of_a_bundle_says_where_it_stands_there() {
        VisitMessage message = read(message("m", "A04", """
                {"resource":{"resourceType":"Condition","code":{"text":"gevallen"}}}"""));

        assertThat(message.reasons().texts())
                .containsExactly(new StatedText("gevallen", "Bundle.entry[3].Condition.code", null));
    }

    @ParameterizedTest
    @CsvSource({"entered-in-error, true", "refuted, true", "confirmed, false"})
    void a_condition_that_is_taken_back_is_a_retraction(String status, boolean retracted) {
        VisitMessage message = read(message("m", "A08", """
                {"resource":{"resourceType":"Condition","verificationStatus":{"coding":[{"code":"%s"}]},
                "code":{"coding":[{"code":"S00"}]}}}""".formatted(status)));

        assertThat(message.reasons().codes()).extracting(StatedCode::retracted).containsExactly(retracted);
    }

    @Test
    void the_problem_list_is_no_reason_for_the_visit() {
        VisitMessage message = read(message("m", "A04", """
                {"resource":{"resourceType":"Condition","category":[{"coding":[{"code":"problem-list-item"}]}],
                "code":{"coding":[{"code":"X60"}]}}}"""));

        assertThat(message.reasons().codes()).isEmpty();
    }

    @Test
    void an_accident_segment_dates_the_trauma_and_its_words_are_read() {
        VisitMessage message = read(message("m", "A04", """
                {"resource":{"resourceType":"Observation","status":"unknown","extension":[{"url":
                "https://vangnet.nl/fhir/StructureDefinition/source-place","valueString":"ACC-2[1]"}],
                "code":{"coding":[{"system":"https://vangnet.nl/fhir/CodeSystem/v2-segment","code":"ACC"}]},
                "effectiveDateTime":"2026-11-20T17:30:00+01:00","valueCodeableConcept":{"coding":[{"code":"VERKEER"}]},
                "component":[{"code":{"coding":[{"code":"ACC-8"}]},"valueString":"aanrijding"}]}}"""));

        assertThat(message.reasons().accidentTime())
                .isEqualTo(new StatedTime.Moment(Instant.parse("2026-11-20T16:30:00Z")));
        assertThat(message.reasons().codes()).extracting(StatedCode::at).containsExactly("ACC-2[1]");
        assertThat(message.reasons().texts()).extracting(StatedText::text).containsExactly("aanrijding");
    }

    @Test
    void a_chief_complaint_is_a_reason_and_another_observation_is_none() {
        VisitMessage message = read(message(
                "m",
                "A04",
                observation("final", "8661-1", "van de trap gevallen"),
                observation("entered-in-error", "8661-1", "verkeerde patiënt"),
                observation("final", "9269-2", "15")));

        assertThat(message.reasons().texts()).extracting(StatedText::text).containsExactly("van de trap gevallen");
    }

    private static String observation(String status, String code, String value) {
        return """
                {"resource":{"resourceType":"Observation","status":"%s","code":{"coding":[{"code":"%s"}]},
                "valueString":"%s"}}""".formatted(status, code, value);
    }

    @Test
    void evn_6_says_when_it_happened_before_evn_2_does() {
        String provenance = """
                {"resource":{"resourceType":"Provenance","recorded":"2026-11-20T18:08:00+01:00",%s
                "activity":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0003","code":"A04"}]}}}""";

        VisitMessage both =
                read(message("m", "A04", provenance.formatted("\"occurredDateTime\":\"2026-11-20T17:59:00+01:00\",")));
        VisitMessage recorded = read(message("m", "A04", provenance.formatted("")));

        assertThat(both.occurredAt()).isEqualTo("2026-11-20T16:59:00Z");
        assertThat(recorded.occurredAt()).isEqualTo("2026-11-20T17:08:00Z");
        assertThat(both.recordedAt()).isEqualTo("2026-11-20T17:10:00Z");
    }

    @Test
    void a_time_without_a_zone_is_the_hospital_s() {
        VisitMessage message = read(withText(message("m", "A04"), "18:10:00+01:00", "18:10:00"));

        assertThat(message.recordedAt()).isEqualTo("2026-11-20T17:10:00Z");
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+01:00", "1899-12-30T00:00:00+01:00"})
    void a_filler_is_no_time(String filler) {
        VisitMessage message = read(withText(message("m", "A04"), "2026-11-20T18:05:00+01:00", filler));

        assertThat(message.stay().start()).isNull();
    }

    @Test
    void a_message_that_dates_nothing_happened_when_it_was_received() throws UnreadableBundleException {
        byte[] undated = withText(withText(message("m", "A04"), "\"timestamp\"", "\"x\""), "\"period\"", "\"y\"");
        Instant received = Instant.parse("2026-11-20T17:15:00Z");

        assertThat(new BundleReader(AMSTERDAM).read(undated, received).occurredAt())
                .isEqualTo(received);
        assertThat(new Explanation().explain(undated)).contains("\"emergency\":true");
    }

    @Test
    void the_admission_type_marks_an_emergency_only_where_the_class_is_silent() {
        String type = "\"type\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v2-0007\","
                + "\"code\":\"E\"}]}],\"class\":";

        VisitMessage silent = read(withText(message("m", "A04"), "\"class\":{\"code\":\"EMER\"}", type + "{}"));
        VisitMessage inpatient =
                read(withText(message("m", "A04"), "\"class\":{\"code\":\"EMER\"}", type + "{\"code\":\"IMP\"}"));

        assertThat(silent.stay().emergency()).isTrue();
        assertThat(inpatient.stay().emergency()).isFalse();
        assertThat(inpatient.stay().patientClass()).isEqualTo(PatientClass.INPATIENT);
    }

    @Test
    void the_patient_is_read_as_a_nurse_knows_them() {
        VisitMessage message = read(withText(message("m", "A04"), "\"identifier\":[{\"value\":\"0001\"}]", """
                "identifier":[{"system":"urn:bsn","value":"9"},{"system":"urn:pi","value":"8","type":{"coding":[
                {"code":"PI"}]}},{"system":"urn:mr","value":"7","type":{"coding":[{"code":"MR"}]}}],
                "name":[{"use":"official","family":"Test","given":["Anna"]}],"gender":"female",
                "birthDate":"1985-05-01","deceasedBoolean":false,"communication":[{"language":{"coding":[
                {"code":"nl"}]}}]"""));

        assertThat(message.patient()).satisfies(patient -> {
            assertThat(patient.primary()).extracting("value").isEqualTo("7");
            assertThat(patient.identifiers()).hasSize(3);
            assertThat(patient.name()).extracting("family", "given").containsExactly("Test", "Anna");
            assertThat(patient.birthDate()).isEqualTo("1985-05-01");
            assertThat(patient.sex()).isEqualTo(Sex.FEMALE);
            assertThat(patient.language()).isEqualTo("nl");
        });
        assertThat(message.died()).isFalse();
    }

    @Test
    void half_a_birth_date_is_no_birth_date() {
        VisitMessage message =
                read(withText(message("m", "A04"), "\"identifier\"", "\"birthDate\":\"1985\",\"identifier\""));

        assertThat(message.patient().birthDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://terminology.hl7.org/CodeSystem/v2-0112, 20, true",
        "http://terminology.hl7.org/CodeSystem/v2-0112, 41, true",
        "http://terminology.hl7.org/CodeSystem/v2-0112, 01, ",
        "http://terminology.hl7.org/CodeSystem/discharge-disposition, exp, true"
    })
    void a_discharge_disposition_tells_of_a_death(String system, String code, Boolean died) {
        VisitMessage message = read(withText(message("m", "A03"), "\"class\"", """
                "hospitalization":{"dischargeDisposition":{"coding":[{"system":"%s","code":"%s"}]}},"class\"""".formatted(system, code)));

        assertThat(message.died()).isEqualTo(died);
        assertThat(message.stay().leftDead()).isEqualTo(died != null);
        assertThat(read(message("m", "A03")).stay().leftDead()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://terminology.hl7.org/CodeSystem/v3-ActReason, HTEST, true",
        "http://terminology.hl7.org/CodeSystem/v2-0103, T, true",
        "http://terminology.hl7.org/CodeSystem/v2-0103, D, true",
        "http://terminology.hl7.org/CodeSystem/v2-0103, P, false"
    })
    void a_test_message_says_so(String system, String code, boolean test) {
        VisitMessage message = read(withText(message("m", "A04"), "\"type\":\"message\"", """
                "type":"message","meta":{"tag":[{"system":"%s","code":"%s"}]}""".formatted(system, code)));

        assertThat(message.test()).isEqualTo(test);
    }

    static Stream<Arguments> unreadable() {
        byte[] good = message("m", "A04");
        return Stream.of(
                Arguments.of("FHIR_NOT_READABLE", bytes("")),
                Arguments.of("FHIR_NOT_READABLE", bytes("not json")),
                Arguments.of("FHIR_NOT_READABLE", bytes("{\"resourceType\":\"Nonsense\"}")),
                Arguments.of("FHIR_NOT_READABLE", bytes("[]")),
                Arguments.of("FHIR_NOT_READABLE", bytes("{\"resourceType\":\"Bundle\",\"entry\":")),
                Arguments.of("FHIR_NOT_A_MESSAGE", bytes("{\"resourceType\":\"Patient\"}")),
                Arguments.of("FHIR_NOT_A_MESSAGE", withText(good, "\"message\"", "\"collection\"")),
                Arguments.of("FHIR_NO_MESSAGE_HEADER", bytes("{\"resourceType\":\"Bundle\",\"type\":\"message\"}")),
                Arguments.of("FHIR_NO_EVENT", withText(good, "eventCoding", "ignored")),
                Arguments.of("FHIR_NO_PATIENT", withText(good, "\"Patient\"", "\"Basic\"")),
                Arguments.of("FHIR_NO_TIME", withText(withText(good, "\"timestamp\"", "\"x\""), "\"period\"", "\"y\"")),
                Arguments.of("FHIR_LIMIT_EXCEEDED", withText(good, "\"value\":\"0001\"", "\"value\":1e999999999")),
                Arguments.of("FHIR_LIMIT_EXCEEDED", bytes("[".repeat(200))),
                Arguments.of("FHIR_LIMIT_EXCEEDED", bytes("{\"a\":" + "9".repeat(33) + "}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_cannot_be_read_says_why(String code, byte[] bundle) {
        assertThatThrownBy(() -> new BundleReader(AMSTERDAM).read(bundle))
                .isInstanceOfSatisfying(
                        UnreadableBundleException.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withText(byte[] bundle, String text, String replacement) {
        String before = new String(bundle, StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        return bytes(before.replace(text, replacement));
    }
}
