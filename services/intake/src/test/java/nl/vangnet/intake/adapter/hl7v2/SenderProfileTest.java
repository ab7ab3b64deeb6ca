package nl.vangnet.intake.adapter.hl7v2;

import static nl.vangnet.intake.adapter.hl7v2.Converting.answer;
import static nl.vangnet.intake.adapter.hl7v2.Converting.bundle;
import static nl.vangnet.intake.adapter.hl7v2.Converting.convert;
import static nl.vangnet.intake.adapter.hl7v2.Converting.first;
import static nl.vangnet.intake.adapter.hl7v2.Converting.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.feed.Authorities;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.EventPolicy;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.Quirk;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sender is read as its feed's profile says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderProfileTest {

    private static final String MESSAGE = Adt.a04("1");
    private static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    @Test
    void a_patient_class_that_nobody_knows_is_held_until_it_is_mapped() throws Exception {
        String message = MESSAGE.replace("PV1|1|E|", "PV1|1|SEH-ROOD^Rode stroom^EPD|");

        Reading held = read(message, new SenderProfile().build());
        Reading mapped = read(
                message,
                new SenderProfile()
                        .maps(CodeField.PATIENT_CLASS, "EPD", "SEH-ROOD", ACT_CODES, "EMER")
                        .build());

        assertThat(held).isInstanceOf(Reading.Held.class);
        assertThat(answer(held)).contains("MSA|AA|1\r").contains("ERR||PV1^1^2|103^UNMAPPED_CODE^HL70357|I");
        assertThat(held.findings().unmapped())
                .containsExactly(
                        new UnmappedCode(new LocalCode(CodeField.PATIENT_CLASS, "EPD", "SEH-ROOD"), "Rode stroom"));
        assertThat(mapped).isInstanceOf(Reading.Accepted.class);
        assertThat(mapped.findings().unmapped()).isEmpty();
        assertThat(encounter(mapped).getClass_().getCode()).isEqualTo("EMER");
    }

    @Test
    void a_class_that_is_mapped_to_the_standard_table_is_read_as_that_letter() throws Exception {
        FeedProfile profile = new SenderProfile()
                .maps(CodeField.PATIENT_CLASS, "", "S", CodeSystems.v2Table("0004"), "E")
                .build();

        Encounter visit = first(Encounter.class, bundle(MESSAGE.replace("PV1|1|E|", "PV1|1|S|"), profile));

        assertThat(visit.getClass_().getSystem()).isEqualTo(ACT_CODES);
        assertThat(visit.getClass_().getCode()).isEqualTo("EMER");
    }

    @Test
    void a_mapped_diagnosis_stands_before_the_senders_own_code() throws Exception {
        String message = MESSAGE.replace("S72.3^Fractuur van femurschacht^I10", "BB-17^Been gebroken^DBC lijst");
        FeedProfile profile = new SenderProfile()
                .maps(CodeField.DIAGNOSIS, "DBC lijst", "BB-17", ICD_10, "S72.3")
                .build();

        assertThat(first(Condition.class, bundle(message, profile)).getCode().getCoding())
                .extracting(Coding::getSystem, Coding::getCode)
                .containsExactly(
                        tuple(ICD_10, "S72.3"), tuple("https://vangnet.nl/fhir/v2-coding-system/DBC+lijst", "BB-17"));
        assertThat(convert(message, profile).findings().unmapped()).isEmpty();
        assertThat(convert(message, Converting.USUAL).findings().unmapped())
                .containsExactly(
                        new UnmappedCode(new LocalCode(CodeField.DIAGNOSIS, "DBC lijst", "BB-17"), "Been gebroken"));
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource({
        "S72.3^^I10, S72.3^Fractuur van femurschacht^I10, ''",
        "DG1|1||X^x^L^S72.3^y^I10, DG1|1||S72.3^Fractuur van femurschacht^I10, ''",
        "DG1|1||gevallen op straat, DG1|1||S72.3^Fractuur van femurschacht^I10, ''",
        "DG1|1||S72.3, DG1|1||S72.3^Fractuur van femurschacht^I10, DIAGNOSIS null S72.3",
        "|V, |M, ''",
        "|19800501|1, |19800501|M, SEX null 1",
        "SEH|X9, SEH|, ADMISSION_TYPE null X9",
        "SEH|U^^HL70007, SEH|, ''",
        "SEH|183452005^^SCT, SEH|, ''"
    })
    void only_a_code_that_no_table_and_no_map_knows_is_unmapped(String now, String before, String expected)
            throws Exception {
        String message = MESSAGE.replace(before, now);

        assertThat(convert(message, Converting.USUAL).findings().unmapped())
                .extracting(code -> "%s %s %s"
                        .formatted(
                                code.code().field(),
                                code.code().system(),
                                code.code().code()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void a_mapped_sex_counts_and_an_unknown_one_is_left_out() throws Exception {
        String message = MESSAGE.replace("|19800501|M", "|19800501|1");
        FeedProfile profile = new SenderProfile()
                .maps(CodeField.SEX, "", "1", "http://hl7.org/fhir/administrative-gender", "female")
                .build();

        assertThat(first(Patient.class, bundle(message, profile)).getGender().toCode())
                .isEqualTo("female");
        assertThat(first(Patient.class, bundle(message)).hasGender()).isFalse();
    }

    @Test
    void a_point_of_care_can_be_the_emergency_department_whatever_the_class() throws Exception {
        FeedProfile profile = new SenderProfile().emergencyAt("SEH").build();

        assertThat(first(Encounter.class, bundle(MESSAGE.replace("PV1|1|E|", "PV1|1|I|"), profile))
                        .getClass_()
                        .getCode())
                .isEqualTo("EMER");
        assertThat(read(MESSAGE.replace("PV1|1|E|", "PV1|1|QQ|"), profile)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void times_are_read_in_the_senders_zone() throws Exception {
        FeedProfile profile = new SenderProfile().in("America/New_York").build();

        assertThat(bundle(MESSAGE, profile).getTimestampElement().getValueAsString())
                .isEqualTo("2026-11-23T09:41:00-05:00");
    }

    @Test
    void the_feed_names_its_authorities_and_says_whose_number_counts() {
        FeedProfile profile = new SenderProfile()
                .with(new Authorities(Map.of("OLVG", "urn:oid:2.16.528.1.1"), "HUISARTS"))
                .build();
        String message = MESSAGE.replace("4711^^^OLVG^MR", "4711^^^OLVG^MR~88^^^HUISARTS^PI");

        Reading reading = read(message, profile);

        assertThat(reading.facts().patient())
                .isEqualTo(new PatientIdentifier("https://vangnet.nl/fhir/v2-authority/HUISARTS", "88"));
        assertThat(first(Patient.class, Converting.strict(((Reading.Accepted) reading).bundle()))
                        .getIdentifierFirstRep()
                        .getSystem())
                .isEqualTo("urn:oid:2.16.528.1.1");
    }

    @Test
    void a_feed_has_its_own_event_table() {
        String unknown = MESSAGE.replace("ADT^A04^ADT_A01", "ADT^Z77");
        FeedProfile strict = new SenderProfile()
                .with(new EventPolicy(Map.of("A04", Handling.IGNORE), true))
                .build();

        assertThat(read(MESSAGE, strict)).isInstanceOf(Reading.Ignored.class);
        assertThat(read(unknown, strict)).isInstanceOf(Reading.Refused.class);
        assertThat(answer(read(unknown, strict))).contains("MSA|AR|1\r").contains("201^UNSUPPORTED_EVENT");
        assertThat(read(unknown, new SenderProfile().build())).isInstanceOf(Reading.Ignored.class);
        assertThat(read(MESSAGE.replace("ADT^A04^ADT_A01", "ADT^A60"), strict)).isInstanceOf(Reading.Ignored.class);
    }

    @Test
    void an_older_sender_may_say_in_evn_what_happened() {
        FeedProfile profile = new SenderProfile().with(Quirk.EVENT_FROM_EVN).build();

        Reading reading = read(MESSAGE.replace("EVN|A04", "EVN|A03"), profile);

        assertThat(reading.facts().event()).isEqualTo("A03");
    }

    @Test
    void tests_of_a_rehearsal_count_as_real() {
        String message = MESSAGE.replace("|P|2.5.1", "|T|2.5.1");
        Reading rehearsal = read(message, new SenderProfile().asReal().build());

        assertThat(read(message).facts().test()).isTrue();
        assertThat(rehearsal.facts().test()).isFalse();
        assertThat(Converting.strict(((Reading.Accepted) rehearsal).bundle()).hasMeta())
                .isFalse();
    }

    @Test
    void a_sender_without_its_certificate_is_refused() {
        Reading reading = read(MESSAGE, new SenderProfile().onlyWith("ab12").build());

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(answer(reading)).contains("MSA|AR|1\r").contains("207^SENDER_NOT_ALLOWED");
    }

    @ParameterizedTest(name = "MSH-18 {0}, bytes in {1}")
    @CsvSource({
        "8859/2, ISO-8859-2", "~8859/2, ISO-8859-2", "ASCII~8859/2, ISO-8859-2", "GB 18030-2000, GB18030",
        "'', windows-1250", "UNICODE UTF-8, UTF-8", "8859/1, UTF-8", "'', UTF-16"
    })
    void text_is_read_in_the_character_set_that_it_is_in(String declared, String charset) throws Exception {
        String message = MESSAGE.replace("|P|2.5.1\r", "|P|2.5.1||||||" + declared + "\r")
                .replace("Persoon", "Ředkvička");
        FeedProfile profile =
                new SenderProfile().with(Charset.forName("windows-1250")).build();

        Reading reading = read(message.getBytes(Charset.forName(charset)), profile);

        assertThat(new String(((Reading.Accepted) reading).bundle(), StandardCharsets.UTF_8))
                .contains("\"given\":[\"Ředkvička\"]");
    }

    private static Encounter encounter(Reading reading) {
        return first(Encounter.class, Converting.strict(((Reading.Accepted) reading).bundle()));
    }
}
