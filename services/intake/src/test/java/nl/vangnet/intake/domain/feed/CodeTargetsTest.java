package nl.vangnet.intake.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.Adt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeTargetsTest {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final CodeTargets targets =
            CodeTargets.parse(Adt.resource("code-targets.csv").lines().toList());

    @ParameterizedTest
    @EnumSource
    void every_field_can_be_mapped_to_something(CodeField field) {
        assertThat(targets.of(field)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT_CLASS, http://terminology.hl7.org/CodeSystem/v3-ActCode, EMER",
        "SEX, http://hl7.org/fhir/administrative-gender, female",
        "DISCHARGE_DISPOSITION, http://terminology.hl7.org/CodeSystem/v2-0112, 20",
        "DIAGNOSIS, http://hl7.org/fhir/sid/icd-10, S72.3",
        "DIAGNOSIS, http://snomed.info/sct, 71620000",
        "OBSERVATION, http://loinc.org, 8661-1",
        "OBSERVATION_VALUE, http://nucc.org/provider-taxonomy, 261QE0002X"
    })
    void a_code_that_is_understood_is_taken(CodeField field, String system, String code) {
        assertThat(problem(field, system, code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT_CLASS, http://terminology.hl7.org/CodeSystem/v3-ActCode, EMERGENCY, UNKNOWN_CODE",
        "PATIENT_CLASS, http://terminology.hl7.org/CodeSystem/v2-0004, E, WRONG_SYSTEM",
        "SEX, http://terminology.hl7.org/CodeSystem/v3-ActCode, EMER, WRONG_SYSTEM",
        "DIAGNOSIS, http://hl7.org/fhir/sid/icd-10, fracture, BAD_CODE_SHAPE",
        "OBSERVATION, http://loinc.org, 8661, BAD_CODE_SHAPE"
    })
    void a_code_that_means_nothing_there_is_refused(CodeField field, String system, String code, TargetProblem why) {
        assertThat(problem(field, system, code)).contains(why);
    }

    @Test
    void a_local_code_that_is_none_is_refused() {
        assertThat(targets.problem(
                        new LocalCode(CodeField.SEX, null, " "),
                        new MappedCode("http://hl7.org/fhir/administrative-gender", "male", null)))
                .contains(TargetProblem.BAD_LOCAL_CODE);
    }

    @Test
    void a_code_without_words_gets_those_of_the_table() {
        assertThat(targets.worded(CodeField.PATIENT_CLASS, new MappedCode(ACT_CODE, "EMER", null)))
                .isEqualTo(new MappedCode(ACT_CODE, "EMER", "emergency"));
        assertThat(targets.worded(CodeField.PATIENT_CLASS, new MappedCode(ACT_CODE, "EMER", "SEH")))
                .isEqualTo(new MappedCode(ACT_CODE, "EMER", "SEH"));
    }

    @Test
    void a_row_that_lacks_a_cell_is_refused() {
        assertThatThrownBy(() -> CodeTargets.parse(List.of("SEX|http://hl7.org/fhir/administrative-gender|male")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<TargetProblem> problem(CodeField field, String system, String code) {
        return targets.problem(new LocalCode(field, null, "x"), new MappedCode(system, code, null));
    }
}
