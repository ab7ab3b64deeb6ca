package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.RULES;
import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import nl.vangnet.screening.domain.visit.SourceMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten reasons read aloud, and the parts that they are made of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonSentencesTest {

    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final SourceMessage MESSAGE = new SourceMessage("m-1", Instant.parse("2026-11-20T13:02:00Z"));

    private final ReasonSentences sentences = new ReasonSentences(RULES, ZoneId.of("Europe/Amsterdam"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V03.1 | Pedestrian hit by a car (ICD-10 V03.1, first diagnosis of the message of 20 Nov 14:02)"
                        + " | Voetganger aangereden door een auto (ICD-10 V03.1, eerste diagnose van het bericht van 20 nov 14:02)",
                "X99 | Stabbed or cut by somebody (ICD-10 X99, first diagnosis of the message of 20 Nov 14:02)"
                        + " | Door iemand gestoken of gesneden (ICD-10 X99, eerste diagnose van het bericht van 20 nov 14:02)",
                "A41 R57 | Blood poisoning (sepsis), with shock (ICD-10 A41, first diagnosis of the message of 20 Nov 14:02)"
                        + " | Bloedvergiftiging (sepsis), met shock (ICD-10 A41, eerste diagnose van het bericht van 20 nov 14:02)",
                "W11 S72.0 | Fell from a ladder, with high energy, an admission or a severe injury (ICD-10 W11, first"
                        + " diagnosis of the message of 20 Nov 14:02) | Van een ladder gevallen, met hoge energie, een opname"
                        + " of ernstig letsel (ICD-10 W11, eerste diagnose van het bericht van 20 nov 14:02)",
                "I46.0 | Cardiac arrest (ICD-10 I46.0, first diagnosis of the message of 20 Nov 14:02)"
                        + " | Hartstilstand (ICD-10 I46.0, eerste diagnose van het bericht van 20 nov 14:02)",
                "Z63.4 | Death of somebody close (ICD-10 Z63.4, first diagnosis of the message of 20 Nov 14:02)"
                        + " | Overlijden van een naaste (ICD-10 Z63.4, eerste diagnose van het bericht van 20 nov 14:02)",
                "O72.1 | Severe bleeding after birth (ICD-10 O72.1, first diagnosis of the message of 20 Nov 14:02)"
                        + " | Ernstige bloeding na de bevalling (ICD-10 O72.1, eerste diagnose van het bericht van 20 nov 14:02)"
            })
    void a_code_is_told_in_a_nurses_words(String codes, String en, String nl) {
        ExposureReason reason =
                evidence().who(codes.split(" ")).screen().reasons().getFirst();

        assertThat(sentences.sentence(reason, Tongue.EN)).isEqualTo(en);
        assertThat(sentences.sentence(reason, Tongue.NL)).isEqualTo(nl);
    }

    @Test
    void a_triage_is_told_by_its_flowchart() {
        ExposureReason reason = new ExposureReason(
                "triage.assault",
                ExposureClass.INCLUDE,
                CodingSystem.MANCHESTER.uri(),
                "Assault",
                "Assault",
                "OBX-5[2]",
                MESSAGE);

        assertThat(sentences.sentence(reason, Tongue.EN))
                .isEqualTo("Triage: assault: “Assault” (second observation of the message of 20 Nov 14:02)");
    }

    @Test
    void intensive_care_is_told_by_its_room() {
        ExposureReason reason = evidence().inIntensiveCare().screen().reasons().getFirst();

        assertThat(sentences.sentence(reason, Tongue.NL))
                .isEqualTo("Op de intensive care: “IC 3” (plaats van de patiënt van het bericht van 20 nov 14:02)");
    }

    @Test
    void an_absence_has_no_place() {
        ExposureReason reason = evidence().screen().reasons().getFirst();

        assertThat(sentences.sentence(reason, Tongue.NL))
                .isEqualTo("Geen reden van komst vermeld: kijk wat er gebeurde");
    }

    @ParameterizedTest
    @CsvSource({
        "DG1-3[11], diagnosis 11",
        "DG1-3, diagnosis",
        "PV2-3[1], reason for the visit",
        "ACC-2[1], details of the accident",
        "Bundle.entry[3].Condition.code, diagnosis",
        "Bundle.entry[2].Encounter.reasonCode[0], reason for the visit",
        "Bundle.entry[2].Encounter.location[0], the patient's place",
        "Bundle.entry[2].Encounter.extension, way of arrival",
        "Bundle.entry[5].Observation.value, observation",
        "somewhere, somewhere"
    })
    void a_place_is_told_in_words(String at, String words) {
        assertThat(ReasonPlace.in(Tongue.EN, at)).isEqualTo(words);
    }

    @Test
    void a_rule_that_no_longer_exists_is_told_by_its_name() {
        ExposureReason old = new ExposureReason("99.gone", ExposureClass.REVIEW, null, null, null, null, null);

        assertThat(sentences.sentence(old, Tongue.EN)).isEqualTo("99.gone");
    }

    @Test
    void a_code_of_the_dutch_edition_and_of_none_say_so() {
        ExposureReason dutch =
                evidence().stated(CodingSystem.NL, "X00").screen().reasons().getFirst();
        ExposureReason none = evidence().codes(null, "X00").screen().reasons().getFirst();

        assertThat(sentences.sentence(dutch, Tongue.NL))
                .contains("Brand in een gebouw (ICD-10, Nederlandse uitgave, X00");
        assertThat(sentences.sentence(none, Tongue.EN))
                .startsWith("A code of which the edition is not stated (code X00");
    }

    @Test
    void every_condition_has_words() {
        assertThat(Arrays.stream(RuleCondition.values())
                        .filter(condition -> RULES.words().of(condition).isEmpty()))
                .isEmpty();
    }

    @Test
    void words_are_of_codes_that_some_rule_names() {
        ExposureReason words =
                new ExposureReason("no-such-rule", ExposureClass.REVIEW, ICD_10, "v13.4", null, null, null);

        assertThat(sentences.what(words, Tongue.EN)).isEqualTo("Cyclist in a collision with a car");
    }
}
