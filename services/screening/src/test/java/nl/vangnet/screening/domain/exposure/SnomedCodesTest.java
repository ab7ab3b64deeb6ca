package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnomedCodesTest {

    /** Verhoeff's dihedral check, which ends every SNOMED CT identifier. */
    private static final int[][] TIMES = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    private static final int[] ROUND = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    @Test
    void every_concept_of_the_rules_is_a_well_formed_identifier() {
        List<String> concepts = EvidenceFixture.RULES.all().stream()
                .filter(rule -> rule.system() == CodingSystem.SNOMED)
                .flatMap(rule -> rule.writtenCodes().stream())
                .toList();

        assertThat(concepts).hasSizeGreaterThan(60).allMatch(SnomedCodesTest::isWellFormed);
    }

    @Test
    void a_mistyped_identifier_is_seen() {
        assertThat(isWellFormed("274215009")).isTrue();
        assertThat(isWellFormed("274215090")).isFalse();
        assertThat(isWellFormed("274215008")).isFalse();
    }

    private static boolean isWellFormed(String identifier) {
        int check = 0;
        for (int i = 0; i < identifier.length(); i++) {
            int digit = identifier.charAt(identifier.length() - 1 - i) - '0';
            for (int round = i % 8; round > 0; round--) {
                digit = ROUND[digit];
            }
            check = TIMES[check][digit];
        }
        return check == 0;
    }
}
