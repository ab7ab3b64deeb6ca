package nl.vangnet.screening.domain.exposure;

import static nl.vangnet.screening.domain.exposure.EvidenceFixture.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintTermsTest {

    @ParameterizedTest
    @CsvSource({
        "Frontale botsing op de A10, botsing",
        "met de fiets gevallen, fiets … gevallen",
        "van het dak gevallen, dak … gevallen",
        "is MISHANDELD door buurman, mishandeld",
        "Seksueel  geweld, seksueel geweld",
        "bekneld onder heftruck, bekneld",
        "Hit by car at low speed, hit by car",
        "MVC with rollover, mvc",
        "Pijn op de borst. Getuige van ongeval, getuige van"
    })
    void these_words_ask_for_a_look(String complaint, String found) {
        assertThat(evidence().text(complaint).screen().reasons().getFirst())
                .extracting(ExposureReason::rule, ExposureReason::text)
                .containsExactly("complaint-text", found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoofdpijn sinds gisteren",
                "geen botsing",
                "ontkent te zijn geslagen",
                "aanrijding uitgesloten",
                "denies being assaulted",
                "VG: aanrijding",
                "status na verkeersongeval",
                "aanrijding 3 jaar geleden",
                "history of domestic violence",
                "brandwond aan vinger",
                "fietsband geplakt",
                "dakpan verlegd"
            })
    void these_do_not(String complaint) {
        assertThat(evidence().text(complaint).screen().exposureClass()).isEqualTo(ExposureClass.EXCLUDE);
    }

    @ParameterizedTest
    @CsvSource({
        "geen een twee drie vier botsing, EXCLUDE", // five words before, the negation among them
        "geen een twee drie vier vijf botsing, REVIEW", // six
        "botsing een twee uitgesloten, EXCLUDE", // three words after
        "botsing een twee drie uitgesloten, REVIEW", // four
        "geen pijn. botsing, REVIEW" // in another sentence
    })
    void a_negation_reaches_five_words_ahead_and_three_back(String complaint, ExposureClass expected) {
        assertThat(evidence().text(complaint).screen().exposureClass()).isEqualTo(expected);
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
        assertThat(ComplaintSentence.marksHighEnergy(complaint)).isEqualTo(expected);
    }
}
