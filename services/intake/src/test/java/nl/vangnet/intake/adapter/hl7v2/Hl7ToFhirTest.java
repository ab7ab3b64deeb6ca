package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7ToFhirTest {

    private static final FeedProfile PROFILE = FeedProfile.usual("test", Set.of(), ZoneId.of("Europe/Amsterdam"));
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String MESSAGE = Adt.a04("1");

    @ParameterizedTest
    @ValueSource(strings = {"adt-a01", "adt-a03", "adt-a04", "adt-a08", "adt-a11"})
    void each_sample_gives_the_approved_bundle(String sample) throws Exception {
        byte[] made = converted(Adt.sample(sample + ".hl7")).bundle();

        keepForApproval(sample, PrettyJson.of(made));
        assertThat(inOrder(made))
                .isEqualTo(inOrder(
                        Adt.resource("approved/" + sample + ".fhir.json").getBytes(StandardCharsets.UTF_8)));
        assertStrict(new String(made, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "A01, E, IN_PROGRESS",
        "A04, E, IN_PROGRESS",
        "A04, I, IN_PROGRESS",
        "A01, P, PLANNED",
        "A04, U, UNKNOWN",
        "A03, E, FINISHED",
        "A11, E, CANCELLED",
        "A08, E, UNKNOWN",
        "A08, P, UNKNOWN"
    })
    void a_patient_of_whom_an_arrival_tells_is_present_and_an_update_says_nothing(
            String event, String patientClass, String status) throws Exception {
        String message = MESSAGE.replace("ADT^A04", "ADT^" + event).replace("PV1|1|E|", "PV1|1|" + patientClass + "|");

        assertThat(encounter(message).getStatus().name()).isEqualTo(status.replace("IN_PROGRESS", "INPROGRESS"));
    }

    @ParameterizedTest
    @CsvSource({"E, EMER", "I, IMP", "O, AMB", "P, PRENC", "B, B"})
    void the_patient_class_becomes_the_class_of_the_visit(String patientClass, String expected) throws Exception {
        String message = MESSAGE.replace("PV1|1|E|", "PV1|1|" + patientClass + "|");

        assertThat(encounter(message).getClass_().getCode()).isEqualTo(expected);
    }

    @Test
    void the_admission_type_marks_the_emergency_department_where_the_class_is_empty() throws Exception {
        Encounter visit = encounter(MESSAGE.replace("PV1|1|E|SEH|", "PV1|1||SEH|E^EMERGENCY"));

        assertThat(visit.getClass_().getCode()).isEqualTo("EMER");
        assertThat(visit.getStatus()).isEqualTo(EncounterStatus.INPROGRESS);
    }

    @Test
    void a_class_that_nobody_sent_is_not_made_up() throws Exception {
        Encounter visit = encounter(MESSAGE.replace("PV1|1|E|", "PV1|1||"));

        assertThat(visit.getClass_().hasCode()).isFalse();
        assertThat(visit.getStatus()).isEqualTo(EncounterStatus.UNKNOWN);
        assertStrict(FHIR.newJsonParser().encodeResourceToString(bundle(MESSAGE.replace("PV1|1|E|", "PV1|1||"))));
    }

    @Test
    void a_bad_optional_date_costs_that_field_and_nothing_else() throws Exception {
        String message = MESSAGE.replace("19800501", "01-05-1980");

        assertThat(converted(message).findings().warnings())
                .extracting(Fault::at)
                .containsExactly("PID-7[1]");
        assertThat(only(Patient.class, bundle(message)).hasBirthDate()).isFalse();
        assertThat(all(Condition.class, bundle(message))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "I10, http://hl7.org/fhir/sid/icd-10", "ICD10, http://hl7.org/fhir/sid/icd-10",
        "ICD-10, http://hl7.org/fhir/sid/icd-10", "ICD10NL, http://hl7.org/fhir/sid/icd-10-nl",
        "I10C, http://hl7.org/fhir/sid/icd-10-cm", "ICD10CM, http://hl7.org/fhir/sid/icd-10-cm",
        "ICD-10-CM, http://hl7.org/fhir/sid/icd-10-cm", "SCT, http://snomed.info/sct",
        "DBC lijst, https://vangnet.nl/fhir/v2-coding-system/DBC+lijst"
    })
    void a_coding_system_is_told_by_its_name(String name, String system) throws Exception {
        Condition condition = only(Condition.class, bundle(MESSAGE.replace("^I10|", "^" + name + "|")));

        assertThat(condition.getCode().getCodingFirstRep().getSystem()).isEqualTo(system);
        assertThat(condition.getCode().getCodingFirstRep().getCode()).isEqualTo("S72.3");
    }

    @Test
    void an_older_message_names_the_system_in_dg1_2() throws Exception {
        Condition condition = only(
                Condition.class,
                bundle(MESSAGE.replace("DG1|1||S72.3^Fractuur van femurschacht^I10", "DG1|1|I10|S72.3")));

        assertThat(condition.getCode().getCodingFirstRep().getSystem()).isEqualTo(CodeSystems.ICD_10);
    }

    @Test
    void a_code_without_any_system_gets_none() throws Exception {
        Condition condition = only(Condition.class, bundle(MESSAGE.replace("^I10|", "|")));

        assertThat(condition.getCode().getCodingFirstRep().hasSystem()).isFalse();
    }

    @Test
    void each_diagnosis_says_where_it_stood() throws Exception {
        Bundle bundle = bundle(MESSAGE + "DG1|2||V13.4^^I10||20261123085000|W\r");

        assertThat(all(Condition.class, bundle))
                .extracting(condition -> condition
                        .getExtensionByUrl(FhirWriter.SOURCE_PLACE)
                        .getValue()
                        .primitiveValue())
                .containsExactly("DG1-3[1]", "DG1-3[2]");
        assertThat(only(Encounter.class, bundle).getDiagnosis()).hasSize(2);
    }

    @Test
    void a_deleted_diagnosis_is_entered_in_error() throws Exception {
        Condition condition = only(
                Condition.class, bundle(MESSAGE.replace("20261123090000|W\r", "20261123090000|W|||||||||||||||D\r")));

        assertThat(condition.getVerificationStatus().getCodingFirstRep().getCode())
                .isEqualTo("entered-in-error");
    }

    @Test
    void an_accident_becomes_an_observation_and_an_empty_one_nothing() throws Exception {
        assertThat(all(Observation.class, bundle(MESSAGE + "ACC|\r"))).isEmpty();

        Observation accident = only(Observation.class, bundle(MESSAGE + "ACC|20261123083000|TA^Verkeer\r"));

        assertThat(((DateTimeType) accident.getEffective()).getValueAsString()).isEqualTo("2026-11-23T08:30:00+01:00");
        assertThat(accident.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("TA");
    }

    @ParameterizedTest
    @CsvSource({"'|||||||||||||20261123', 2026-11-23", "'||||||||||||||Y', true", "'||||||||||||||N', false"})
    void death_is_a_time_or_a_mark(String fields, String expected) throws Exception {
        // PID-8 is the last field of the small message; PID-29 and PID-30 follow.
        String message = MESSAGE.replace("|19800501|M\r", "|19800501|M||||||||" + fields + "\r");

        assertThat(only(Patient.class, bundle(message)).getDeceased().primitiveValue())
                .isEqualTo(expected);
    }

    @Test
    void a_citizen_service_number_gets_back_its_leading_zero() throws Exception {
        Patient patient = only(
                Patient.class, bundle(MESSAGE.replace("4711^^^OLVG^MR", "4711^^^OLVG^MR~12345678^^^NLMINBIZA^NNNLD")));

        assertThat(patient.getIdentifier().get(1).getSystem()).isEqualTo(CodeSystems.BSN);
        assertThat(patient.getIdentifier().get(1).getValue()).isEqualTo("012345678");
    }

    @ParameterizedTest
    @CsvSource({"nld, nl", "dut, nl", "NL, nl", "eng, en", "nl-NL, nl"})
    void the_language_becomes_a_tag(String sent, String expected) throws Exception {
        Patient patient =
                only(Patient.class, bundle(MESSAGE.replace("|19800501|M\r", "|19800501|M|||||||" + sent + "\r")));

        assertThat(patient.getCommunicationFirstRep()
                        .getLanguage()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo(expected);
    }

    @Test
    void when_it_happened_and_when_it_was_recorded_are_kept_apart() throws Exception {
        Provenance provenance = only(
                Provenance.class,
                bundle(MESSAGE.replace("EVN|A04|20261123094100", "EVN|A04|20261123094100||||20261123091500")));

        assertThat(provenance.getRecordedElement().getValueAsString()).isEqualTo("2026-11-23T09:41:00+01:00");
        assertThat(provenance.getOccurredDateTimeType().getValueAsString()).isEqualTo("2026-11-23T09:15:00+01:00");
    }

    @Test
    void a_training_message_is_tagged_and_a_production_message_is_not() throws Exception {
        assertThat(bundle(MESSAGE.replace("|P|2.5.1", "|T|2.5.1"))
                        .getMeta()
                        .getTagFirstRep()
                        .getCode())
                .isEqualTo("HTEST");
        assertThat(bundle(MESSAGE).hasMeta()).isFalse();
    }

    @Test
    void a_number_with_an_exponent_stays_a_text() throws Exception {
        Observation observation =
                only(Observation.class, bundle(MESSAGE + "OBX|1|NM|9269-2^^LN||1e999999999||||||F\r"));

        assertThat(observation.getValueStringType().getValue()).isEqualTo("1e999999999");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "NM, 007.50, 7.50",
        "NM, -0.5, -0.5",
        "NM, +12, 12",
        "SN, >^100, '>100'",
        "SN, ^100, 100",
        "SN, 100^-^200, 100 - 200",
        "SN, ^1^:^128, 1 : 128",
        "TX, regel 1~regel 2, 'regel 1\nregel 2'",
        "TX, ^alleen tekst, alleen tekst",
        "DR, 20260101^20260102, null"
    })
    void a_value_is_read_by_its_type(String type, String sent, String expected) throws Exception {
        Observation observation =
                only(Observation.class, bundle(MESSAGE + "OBX|1|" + type + "|1-1^^LN||" + sent + "|mm^^UCUM|||||F\r"));

        String value = observation.getValue() instanceof Quantity quantity
                ? (quantity.hasComparator() ? quantity.getComparator().toCode() : "")
                        + quantity.getValueElement().getValueAsString()
                : String.valueOf(observation.hasValue() ? observation.getValue().primitiveValue() : null);
        assertThat(value).isEqualTo(expected);
    }

    @Test
    void the_same_message_gives_the_same_bundle() throws Exception {
        assertThat(bundle(MESSAGE).equalsDeep(bundle(MESSAGE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linuxforhealth/ADT_A01_003_FHIRConverterTest.hl7",
                "linuxforhealth/ADT_A01_009_Hl7ExpressionTest.hl7",
                "linuxforhealth/ADT_A01_040_HL7ConditionFHIRConversionTest.hl7",
                "linuxforhealth/ADT_A01_042_HL7ConditionFHIRConversionTest.hl7",
                "linuxforhealth/ADT_A01_044_HL7EventTypeFHIRConversionTest.hl7",
                "linuxforhealth/ADT_A03_020_HL7ADTMessageTest.hl7",
                "linuxforhealth/ADT_A18_004_FHIRConverterTest.hl7",
                "linuxforhealth/ADT_A40_001_FHIRConverterTest.hl7",
                "simhospital/adt-a01.hl7",
                "simhospital/adt-a34.hl7"
            })
    void what_real_senders_send_becomes_a_bundle_that_parses_strictly(String sample) throws Exception {
        Bundle bundle = bundle(Adt.resource("samples/" + sample));

        assertStrict(FHIR.newJsonParser().encodeResourceToString(bundle));
    }

    private static void assertStrict(String json) {
        FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(Bundle.class, json);
    }

    /** With the properties of each object in alphabetical order, since theirs means nothing. */
    private static String inOrder(byte[] json) throws IOException {
        return SORTED.writerWithDefaultPrettyPrinter().writeValueAsString(SORTED.readValue(json, Object.class));
    }

    /** Looked at by eye, then copied to src/test/resources/approved. */
    private static void keepForApproval(String sample, String made) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "received"));
        Files.writeString(folder.resolve(sample + ".fhir.json"), made + "\n");
    }

    private static Bundle bundle(String message) throws UnreadableHl7Exception {
        return FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, new String(converted(message).bundle(), StandardCharsets.UTF_8));
    }

    private static Hl7ToFhir.Converted converted(String message) throws UnreadableHl7Exception {
        return Hl7ToFhir.convert(Hl7Scanner.scan(message.getBytes(StandardCharsets.UTF_8)), PROFILE);
    }

    private static Encounter encounter(String message) throws UnreadableHl7Exception {
        return only(Encounter.class, bundle(message));
    }

    private static <R extends Resource> R only(Class<R> type, Bundle bundle) {
        List<R> found = all(type, bundle);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <R extends Resource> List<R> all(Class<R> type, Bundle bundle) {
        Stream<Resource> resources = bundle.getEntry().stream().map(BundleEntryComponent::getResource);
        return resources.filter(type::isInstance).map(type::cast).toList();
    }
}
