package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnomedCodesTest {

    @Test
    void every_concept_of_the_rules_is_a_well_formed_identifier() {
        List<String> concepts = EvidenceFixture.RULES.all().stream()
                .filter(rule -> rule.system() == CodingSystem.SNOMED)
                .flatMap(rule -> rule.writtenCodes().stream())
                .toList();

        assertThat(concepts).hasSizeGreaterThan(60).allMatch(Verhoeff::holds);
    }

    @Test
    void a_mistyped_identifier_is_seen() {
        assertThat(Verhoeff.holds("274215009")).isTrue();
        assertThat(Verhoeff.holds("274215090")).isFalse();
        assertThat(Verhoeff.holds("274215008")).isFalse();
    }
}
