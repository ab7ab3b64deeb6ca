package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.MESSAGE;
import static nl.vangnet.screening.domain.exposure.EvidenceFixture.RULES;
import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.Objects;
import nl.vangnet.screening.domain.complaint.ComplaintReader;
import nl.vangnet.screening.domain.complaint.CueKind;
import nl.vangnet.screening.domain.complaint.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a complaint do to a decision: reasons, what does not count, and what could not be read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintFindingsTest {

    private final ReasonSentences sentences = new ReasonSentences(RULES, ZoneId.of("Europe/Amsterdam"));

    @Test
    void each_event_that_counts_is_a_reason_with_its_words() {
        ExposureDecision decision = evidence()
                .text("overval in winkel, neergestoken, van trap gevallen")
                .screen();

        assertThat(decision.reasons()).allSatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo("complaint-text");
            assertThat(reason.exposureClass()).isEqualTo(ExposureClass.REVIEW);
            assertThat(reason.at()).isEqualTo("PV2-3[1]");
            assertThat(reason.message()).isEqualTo(MESSAGE);
        });
        assertThat(decision.reasons())
                .extracting(ExposureReason::told, ExposureReason::text)
                .containsExactly(
                        tuple(new ToldEvent("CRIME", Role.PATIENT), "overval"),
                        tuple(new ToldEvent("WEAPON", Role.PATIENT), "neergestoken"),
                        tuple(new ToldEvent("HEIGHT", Role.PATIENT), "van trap gevallen"));
    }

    @Test
    void an_event_that_is_told_twice_is_one_reason_that_quotes_both() {
        ExposureDecision decision =
                evidence().text("Geslagen. Geschopt. Geslagen").screen();

        assertThat(decision.reasons())
                .filteredOn(reason -> new ToldEvent("ASSAULT", Role.PATIENT).equals(reason.told()))
                .singleElement()
                .extracting(ExposureReason::text)
                .isEqualTo("Geslagen … Geschopt");
    }

    @Test
    void words_that_speak_of_two_events_are_one_reason_of_the_one_that_somebody_else_must_know_of() {
        ExposureDecision decision = evidence().text("mishandeling").screen();

        assertThat(decision.reasons())
                .extracting(ExposureReason::told)
                .containsExactly(new ToldEvent("MALTREATMENT", Role.PATIENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-ongeluk A10 | TRANSPORT PATIENT Auto-ongeluk",
                "Seksueel geweld vannacht | SEXUAL PATIENT Seksueel geweld",
                "Van paard gevallen, paard op been | HEIGHT PATIENT Van paard gevallen; CRUSH PATIENT paard op been",
                "Door ex bij de keel gegrepen | ASSAULT PATIENT Door ex … gegrepen",
            })
    void words_within_words_that_say_as_much_are_no_reason_of_their_own(String complaint, String told) {
        assertThat(evidence().text(complaint).screen().reasons().stream()
                        .map(reason -> Objects.requireNonNull(reason.told()).event() + " "
                                + reason.told().role() + " " + reason.text()))
                .containsExactlyInAnyOrder(told.split("; "));
    }

    @Test
    void words_that_do_not_count_are_told_once_too() {
        assertThat(evidence().text("VG: auto-ongeluk 2019").screen().notCounted())
                .extracting(UncountedWords::words)
                .containsExactly("auto-ongeluk");
    }

    @Test
    void what_happened_comes_before_how_the_patient_came_and_is() {
        ExposureDecision decision =
                evidence().who("R41.0", "F43.1").text("overvallen").screen();

        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("complaint-text", "37", "29");
    }

    @Test
    void a_flood_of_words_gives_no_more_reasons_than_there_are_events() {
        String flood = "geslagen. geen overval. TS. van dak gevallen. ".repeat(200);

        ExposureDecision decision = evidence().text(flood).screen();

        assertThat(decision.reasons()).hasSizeLessThan(5);
        assertThat(decision.notCounted()).hasSize(1);
    }

    @Test
    void the_strongest_event_comes_first_wherever_it_stands() {
        ExposureDecision decision = evidence().text("aangereden, wilde dood").screen();

        assertThat(decision.reasons())
                .extracting(ExposureReason::exposureClass)
                .containsExactly(ExposureClass.SPECIAL, ExposureClass.REVIEW);
        assertThat(decision.routes()).containsExactly(SafetyRoute.SELF_HARM);
    }

    @Test
    void words_that_do_not_count_stand_beside_the_reasons_and_decide_nothing() {
        ExposureDecision decision =
                evidence().text("ontkent mishandeling, buikpijn").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("no-rule");
        assertThat(decision.notCounted())
                .containsExactly(new UncountedWords(
                        "MALTREATMENT", CueKind.NEGATED, "mishandeling", "ontkent", "PV2-3[1]", MESSAGE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NEGATED | geen aanrijding | “aanrijding” does not count as a traffic or transport accident, because the text"
                        + " says that it did not happen: “geen” | “aanrijding” telt niet als een verkeers- of vervoersongeval,"
                        + " omdat er staat dat het niet is gebeurd: “geen”",
                "PAST | hx of assault 2012 | “assault” does not count as an assault, because it is about the past: “hx of”"
                        + " | “assault” telt niet als geweld, omdat het over vroeger gaat: “hx of”",
                "IMAGINED | bang voor brand | “brand” does not count as a fire or an explosion, because it is only"
                        + " feared or suspected: “bang voor” | “brand” telt niet als een brand of ontploffing, omdat het alleen"
                        + " wordt gevreesd of vermoed: “bang voor”",
                "QUERIED | dd CVA of migraine | “CVA” does not count as a stroke, because it is only one of the illnesses that"
                        + " are considered: “dd” | “CVA” telt niet als een beroerte, omdat het maar een van de ziekten is waaraan"
                        + " wordt gedacht: “dd”",
            })
    void what_does_not_count_is_told_with_the_words_that_say_why(
            CueKind against, String complaint, String en, String nl) {
        UncountedWords words = evidence().text(complaint).screen().notCounted().getFirst();

        assertThat(words.against()).isEqualTo(against);
        assertThat(sentences.notCounted(words, Tongue.EN))
                .isEqualTo(en + " (reason for the visit in the message of 20 Nov 14:02)");
        assertThat(sentences.notCounted(words, Tongue.NL))
                .isEqualTo(nl + " (reden van komst in het bericht van 20 nov 14:02)");
    }

    @ParameterizedTest
    @EnumSource(
            value = CueKind.class,
            names = {"NEGATED", "PAST", "AFTER_CARE", "IMAGINED", "SOMEONE_ELSE", "SPORT", "QUERIED", "OTHER_SENSE"})
    void every_cue_that_speaks_against_an_event_has_its_own_because(CueKind against) {
        UncountedWords words = new UncountedWords("ASSAULT", against, "geslagen", null, "PV2-3", null);

        assertThat(sentences.notCounted(words, Tongue.EN)).doesNotContain("the words around it");
        assertThat(sentences.notCounted(words, Tongue.NL))
                .startsWith("“geslagen” telt niet als geweld, omdat ")
                .endsWith(" (reden van komst)");
    }

    @Test
    void a_text_that_was_cut_asks_for_a_review_and_says_so() {
        String padding = "pijn ".repeat(ComplaintReader.DEFAULT_LONGEST / 5 + 1);

        ExposureDecision decision = evidence().text(padding).screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(sentences.sentence(decision.reasons().getFirst(), Tongue.NL))
                .isEqualTo("Lees de rest, want de tekst is te lang en is niet tot het einde gelezen"
                        + " (reden van komst in het bericht van 20 nov 14:02)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "?", "-", "x", "K35.8", "سقط من الدرج", "упал с лестницы", "\uFFFD\uFFFD\uFFFD op"})
    void a_text_that_cannot_be_read_asks_for_a_review_and_says_so(String text) {
        ExposureDecision decision = evidence().text(text).screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(sentences.sentence(decision.reasons().getFirst(), Tongue.EN))
                .isEqualTo("Find out what happened, as this text could not be read: “" + text
                        + "” (reason for the visit in the message of 20 Nov 14:02)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POB", "koorts, 39.5", "hoofdpijn سقط", "patiënte met ça va", "pati\uFFFDnt met koorts"})
    void a_text_in_our_letters_is_readable(String text) {
        assertThat(evidence().text(text).screen().reasons())
                .extracting(ExposureReason::rule)
                .containsExactly("no-rule");
    }

    @Test
    void words_in_the_place_of_a_code_are_read_likewise() {
        ExposureDecision decision =
                evidence().codes("urn:local", "geen overval, wel aangereden").screen();

        assertThat(decision.reasons()).extracting(ExposureReason::text).containsExactly("aangereden");
        assertThat(decision.notCounted()).extracting(UncountedWords::at).containsExactly("DG1-3[1]");
    }

    @Test
    void the_version_of_the_words_stands_beside_the_version_of_the_rules() {
        ExposureDecision decision = evidence().who("I10").screen();

        assertThat(decision.ruleSet()).isEqualTo(RULES.version());
        assertThat(decision.terms()).isEqualTo(RULES.terms().version()).isNotBlank();
    }
}
