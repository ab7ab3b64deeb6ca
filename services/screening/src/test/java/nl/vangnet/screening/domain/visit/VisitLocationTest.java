package nl.vangnet.screening.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitLocationTest {

    @ParameterizedTest
    @CsvSource({
        "IC 3, true",
        "IC-2, true",
        "ICU_B, true",
        "Intensive Care Volwassenen, true",
        "IC4, true",
        "SEH kamer 4, false",
        "Clinic A, false",
        "Politiecel, false",
        "CCU, false"
    })
    void intensive_care_is_known_by_its_name(String name, boolean expected) {
        assertThat(new VisitLocation(name, null, "PV1-3").isIntensiveCare()).isEqualTo(expected);
    }

    @Test
    void intensive_care_is_known_by_its_type() {
        assertThat(new VisitLocation("B4 West", "ICU", "PV1-3").isIntensiveCare())
                .isTrue();
    }
}
