package nl.vangnet.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PatientKeysTest {

    private static final UUID MESSAGE = UUID.fromString("01936a00-0000-7000-8000-000000000001");
    private static final UUID OTHER_MESSAGE = UUID.fromString("01936a00-0000-7000-8000-000000000002");

    private final PatientKeys keys = new PatientKeys("a key for tests alone".getBytes(StandardCharsets.UTF_8));

    @Test
    void one_patient_has_one_key_in_every_message() {
        var patient = new PatientIdentifier("https://olvg", "4711");

        assertThat(keys.of(patient, MESSAGE)).isEqualTo(keys.of(patient, OTHER_MESSAGE));
    }

    @Test
    void the_same_number_from_another_authority_is_another_patient() {
        assertThat(keys.of(new PatientIdentifier("https://olvg", "4711"), MESSAGE))
                .isNotEqualTo(keys.of(new PatientIdentifier("https://amc", "4711"), MESSAGE));
    }

    @Test
    void a_patient_without_a_number_is_joined_with_nobody() {
        assertThat(keys.of(null, MESSAGE)).isNotEqualTo(keys.of(null, OTHER_MESSAGE));
    }

    @Test
    void another_key_gives_other_patient_keys() {
        var patient = new PatientIdentifier(null, "4711");
        var others = new PatientKeys("another key for tests".getBytes(StandardCharsets.UTF_8));

        assertThat(keys.of(patient, MESSAGE)).isNotEqualTo(others.of(patient, MESSAGE));
        assertThat(keys.of(patient, MESSAGE).version()).isEqualTo(8);
    }

    @Test
    void identifiers_do_not_show_themselves() {
        assertThat(new PatientIdentifier("https://olvg", "4711").toString()).doesNotContain("4711");
    }
}
