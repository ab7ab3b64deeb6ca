package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.RULES;
import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.complaint.Role;
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
                "V03.1 | Pedestrian hit by a car (first diagnosis in the message of 20 Nov 14:02)"
                        + " | Voetganger aangereden door een auto (eerste diagnose in het bericht van 20 nov 14:02)",
                "X99 | Stabbed or cut by somebody (first diagnosis in the message of 20 Nov 14:02)"
                        + " | Door iemand gestoken of gesneden (eerste diagnose in het bericht van 20 nov 14:02)",
                "A41 R57 | Blood poisoning (sepsis), with shock (first diagnosis in the message of 20 Nov 14:02)"
                        + " | Bloedvergiftiging (sepsis), met shock (eerste diagnose in het bericht van 20 nov 14:02)",
                "W11 S72.0 | Fell from a ladder, and that weighs more because of high energy, an admission or a severe"
                        + " injury (first diagnosis in the message of 20 Nov 14:02) | Van een ladder gevallen, en dat"
                        + " weegt zwaarder door een hoogenergetisch trauma, een opname of ernstig letsel (eerste diagnose in het bericht van 20 nov 14:02)",
                "I46.0 | Cardiac arrest (first diagnosis in the message of 20 Nov 14:02)"
                        + " | Hartstilstand (eerste diagnose in het bericht van 20 nov 14:02)",
                "Z63.4 | Death of somebody close (first diagnosis in the message of 20 Nov 14:02)"
                        + " | Overlijden van een naaste (eerste diagnose in het bericht van 20 nov 14:02)",
                "O72.1 | Severe bleeding after birth (first diagnosis in the message of 20 Nov 14:02)"
                        + " | Ernstige bloeding na de bevalling (eerste diagnose in het bericht van 20 nov 14:02)"
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
                .isEqualTo("Triaged as an assault (second observation in the message of 20 Nov 14:02)");
    }

    @Test
    void intensive_care_is_told_by_its_room() {
        ExposureReason reason = evidence().inIntensiveCare().screen().reasons().getFirst();

        assertThat(sentences.sentence(reason, Tongue.NL))
                .isEqualTo("Op de intensive care: “IC 3” (plaats van de patiënt in het bericht van 20 nov 14:02)");
    }

    @Test
    void an_absence_has_no_place() {
        ExposureReason reason = evidence().screen().reasons().getFirst();

        assertThat(sentences.sentence(reason, Tongue.NL))
                .isEqualTo("Ga na wat er is gebeurd, want er is geen reden van komst vermeld");
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
        "PID-8, elsewhere",
        "Bundle.entry[5].Procedure.code, elsewhere",
        "somewhere, elsewhere"
    })
    void a_place_is_told_in_words(String at, String words) {
        assertThat(ReasonPlace.in(Tongue.EN, at)).isEqualTo(words);
    }

    @Test
    void a_rule_that_no_longer_exists_is_told_as_one() {
        ExposureReason old = new ExposureReason("99.gone", ExposureClass.REVIEW, null, null, null, null, null);

        assertThat(sentences.sentence(old, Tongue.EN)).isEqualTo("A rule of an earlier version");
    }

    @Test
    void a_code_of_the_dutch_edition_and_of_none_say_so() {
        ExposureReason dutch =
                evidence().stated(CodingSystem.NL, "X00").screen().reasons().getFirst();
        ExposureReason none = evidence().codes(null, "X00").screen().reasons().getFirst();

        assertThat(sentences.sentence(dutch, Tongue.NL))
                .isEqualTo("Brand in een gebouw (eerste diagnose in het bericht van 20 nov 14:02)");
        assertThat(sentences.code(dutch, Tongue.NL)).isEqualTo("ICD-10, Nederlandse uitgave, X00");
        assertThat(sentences.sentence(none, Tongue.EN))
                .startsWith("Find out what happened, as this diagnosis can be read in two ways (first diagnosis");
        assertThat(sentences.code(none, Tongue.EN)).isEqualTo("code X00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "klappen gehad in de kroeg | The complaint mentions an assault: “klappen gehad”"
                        + " | De klacht noemt geweld: “klappen gehad”",
                "zag dodelijke aanrijding | The complaint mentions something terrible that the patient saw: “zag … aanrijding”"
                        + " | De klacht noemt iets ergs dat de patiënt zag: “zag … aanrijding”",
                "partner gereanimeerd | The complaint mentions a cardiac arrest, and it may have happened to somebody close: “gereanimeerd”"
                        + " | De klacht noemt een hartstilstand, en misschien overkwam het een naaste: “gereanimeerd”",
            })
    void words_of_a_complaint_are_told_by_the_event_they_speak_of(String complaint, String en, String nl) {
        ExposureReason reason = evidence().text(complaint).screen().reasons().getFirst();

        assertThat(sentences.sentence(reason, Tongue.EN))
                .isEqualTo(en + " (reason for the visit in the message of 20 Nov 14:02)");
        assertThat(sentences.sentence(reason, Tongue.NL))
                .isEqualTo(nl + " (reden van komst in het bericht van 20 nov 14:02)");
    }

    @Test
    void an_event_that_the_patient_saw_is_told_as_one() {
        ExposureReason seen = ExposureReason.ofEvent(
                new ToldEvent("TRANSPORT", Role.WITNESS), ExposureClass.REVIEW, "aanrijding", "PV2-3[1]", null);

        assertThat(sentences.what(seen, Tongue.EN))
                .isEqualTo("The complaint mentions a traffic or transport accident, and the patient saw it happen");
        assertThat(sentences.what(seen, Tongue.NL))
                .isEqualTo("De klacht noemt een verkeers- of vervoersongeval, en de patiënt zag het gebeuren");
    }

    @ParameterizedTest
    @CsvSource({
        "PV2-3[1], De klacht noemt geweld",
        "ACC-2[1], Geregistreerd als geweld",
        "DG1-3[2], De diagnose noemt geweld",
        "Bundle.entry[3].Condition.code, De diagnose noemt geweld",
        "Bundle.entry[3].Observation.value, De klacht noemt geweld"
    })
    void what_mentions_an_event_is_told_by_where_it_stands(String at, String nl) {
        ExposureReason reason = ExposureReason.ofEvent(
                new ToldEvent("ASSAULT", Role.PATIENT), ExposureClass.REVIEW, "geslagen", at, null);

        assertThat(sentences.what(reason, Tongue.NL)).isEqualTo(nl);
    }

    @Test
    void a_long_text_is_quoted_as_far_as_a_sentence_bears() {
        String words = "pijn ".repeat(100);

        String sentence = sentences.sentence(
                evidence().text(words + "\nkoorts").screen().reasons().getFirst(), Tongue.NL);

        assertThat(sentence).hasSizeLessThan(300).contains("pijn pijn…”").doesNotContain("\n");
    }

    @Test
    void a_code_that_nobody_knows_is_quoted() {
        ExposureReason unknown =
                evidence().codes("urn:local", "LTL-7").screen().reasons().getFirst();

        assertThat(sentences.sentence(unknown, Tongue.EN))
                .startsWith("Look up what this code of the hospital's own means: “LTL-7” (first");
    }

    /** A code system, a code, an abbreviation or a second sentence is nothing to read aloud. TIA is a word of the ward. */
    @Test
    void no_words_of_ours_are_jargon() {
        Stream<Phrase> titles = RULES.all().stream().map(rule -> new Phrase(rule.titleEn(), rule.titleNl()));
        Stream<Phrase> named = Arrays.stream(NamedRule.values()).map(NamedRule::title);

        assertThat(Stream.concat(titles, Stream.concat(named, RULES.words().all()))
                        .flatMap(phrase -> Arrays.stream(Tongue.values()).map(phrase::in)))
                .hasSizeGreaterThan(500)
                .allSatisfy(words -> assertThat(words.replace("TIA", ""))
                        .doesNotContainPattern(
                                "[A-Z]{2,}|\\d|:|\\b[Cc]ode\\b(?! of the hospital's own| van het ziekenhuis)"));
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
