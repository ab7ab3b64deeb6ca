package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.RULES;
import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.vangnet.screening.domain.complaint.CueKind;
import nl.vangnet.screening.domain.complaint.Mention;
import nl.vangnet.screening.domain.complaint.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vandaag botsing op de A10; TRANSPORT; botsing",
                "met de fiets gevallen; TRANSPORT; fiets gevallen",
                "is MISHANDELD door buurman; ASSAULT; MISHANDELD",
                "Seksueel  geweld; SEXUAL; Seksueel  geweld",
                "bekneld onder heftruck; CRUSH; bekneld",
                "Hit by a car at low speed; TRANSPORT; Hit by a car",
                "Pijn op de borst. Getuige van ongeval; WITNESS; Getuige",
                "fietsongevla gisteren; TRANSPORT; fietsongevla",
                "auto-ongeluk; TRANSPORT; auto-ongeluk"
            })
    void the_words_are_quoted_as_written_with_what_they_speak_of(String complaint, String event, String words) {
        Mention mention = RULES.terms().read(complaint).first().orElseThrow();

        assertThat(mention.event().id()).isEqualTo(event);
        assertThat(mention.words()).startsWith(words);
        assertThat(complaint.substring(mention.start())).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "geen botsing; NEGATED; geen",
                "ontkent te zijn geslagen; NEGATED; ontkent",
                "aanrijding uitgesloten; NEGATED; uitgesloten",
                "denies fall off ladder, assault or MVC; NEGATED; denies",
                "VG: aanrijding; PAST; VG",
                "hx of MVC 2012; PAST; hx of",
                "status na verkeersongeval; PAST; status na",
                "aanrijding 3 jaar geleden; PAST; jaar geleden",
                "history of domestic violence; PAST; history of",
                "wondcontrole na aanrijding; AFTER_CARE; wondcontrole",
                "suture removal, stab wound; AFTER_CARE; suture removal",
                "bang om aangereden te worden; IMAGINED; bang om",
                "dd TIA of CVA; QUERIED; dd",
                "gestoten tijdens voetbalwedstrijd, geslagen; SPORT; voetbalwedstrijd",
                "fam anamnese: vader hartstilstand; SOMEONE_ELSE; fam anamnese",
                "moeder overleden, maar hier voor keelpijn; SOMEONE_ELSE; hier voor",
                "schot in de rug bij bukken; OTHER_SENSE; schot in de rug"
            })
    void what_does_not_count_says_why(String complaint, CueKind against, String cue) {
        assertThat(RULES.terms().read(complaint).first()).isEmpty();
        assertThat(RULES.terms().read(complaint).mentions()).isNotEmpty().allSatisfy(mention -> {
            assertThat(mention.against()).isEqualTo(against);
            assertThat(mention.againstWords()).isEqualTo(cue);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoofdpijn sinds gisteren",
                "brandwond aan vinger",
                "fietsband geplakt",
                "dakpan verlegd",
                "pijn in het been",
                "niet geslapen"
            })
    void these_speak_of_nothing(String complaint) {
        assertThat(RULES.terms().read(complaint).mentions()).isEmpty();
        assertThat(evidence().text(complaint).screen().exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
    }

    @ParameterizedTest
    @CsvSource({
        "geen een twee drie vier botsing, EXCLUDE", // five words before, the negation among them
        "geen een twee drie vier vijf botsing, REVIEW", // six
        "botsing een twee uitgesloten, EXCLUDE", // three words after
        "botsing een twee drie uitgesloten, REVIEW", // four
        "geen pijn. botsing, REVIEW", // in another sentence
        "'geen pijn, botsing', REVIEW", // in another piece of it
        "'geen val, botsing of geweld', EXCLUDE", // in a list
        "geen pijn na botsing, REVIEW" // what was there caused what was not
    })
    void a_negation_reaches_five_words_ahead_and_three_back(String complaint, ExposureClass expected) {
        assertThat(evidence().text(complaint).screen().exposureClass()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "aangereden, PATIENT",
        "zag een collega van de steiger vallen, WITNESS",
        "bystander at stabbing, WITNESS",
        "partner is verongelukt, FAMILY",
        "geslagen door partner, PATIENT"
    })
    void a_person_in_the_words_changes_whose_event_it_is(String complaint, Role role) {
        assertThat(RULES.terms().read(complaint).first()).map(Mention::role).hasValue(role);
    }

    @ParameterizedTest
    @CsvSource({
        "TS met 30 tabletten, SPECIAL, SELF_HARM",
        "verkracht, REVIEW, SEXUAL_VIOLENCE",
        "huiselijk geweld, REVIEW, MALTREATMENT",
        "aangereden, REVIEW,"
    })
    void only_self_harm_asks_for_more_than_a_review(String complaint, ExposureClass asked, SafetyRoute route) {
        Mention mention = RULES.terms().read(complaint).first().orElseThrow();

        assertThat(RULES.terms().asked(mention).exposureClass()).isEqualTo(asked);
        assertThat(RULES.terms().asked(mention).route()).isEqualTo(route);
    }

    /** The year dates the history that it stands in, and not what happened today. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "assaulted outside bar, punched in face, hx of MVC 2012",
                "van dak gevallen, bekend met CVA 2019",
                "aangereden, VG STEMI in 2018"
            })
    void a_year_in_a_history_says_nothing_of_what_stands_before_it(String complaint) {
        assertThat(RULES.terms().read(complaint).first()).isPresent();
        assertThat(RULES.terms().read("mishandeld in 2019").first()).isEmpty();
    }

    @Test
    void self_harm_in_words_opens_its_safety_route() {
        ExposureDecision decision =
                evidence().text("aangereden, wilde dood, TS met auto").screen();

        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.SPECIAL);
        assertThat(decision.routes()).containsExactly(SafetyRoute.SELF_HARM);
        assertThat(evidence().text("geen suicidale gedachten").screen().routes())
                .isEmpty();
        assertThat(evidence().text("verkracht").screen().routes()).isEmpty();
    }

    @Test
    void a_file_that_says_nonsense_is_named_with_its_line() {
        List<String> events =
                List.of("event,title_en,title_nl,row,asks,route,own_only,despite,says_whose", "FALL,a,b,8,INCLUDE,,,,");

        assertThatThrownBy(() -> ComplaintTerms.of("test", name -> events, 100))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("complaint-events:2: ")
                .hasMessageContaining("words alone never include");
    }

    @ParameterizedTest
    @CsvSource({
        "'HET, ladder', true",
        "hoog-energetisch trauma, true",
        "hoogenergetisch trauma, true",
        "het been doet pijn, false",
        "HET BEEN DOET PIJN, false"
    })
    void het_marks_high_energy_only_where_it_is_not_the_article(String complaint, boolean expected) {
        assertThat(HighEnergy.isMarkedIn(complaint)).isEqualTo(expected);
    }
}
