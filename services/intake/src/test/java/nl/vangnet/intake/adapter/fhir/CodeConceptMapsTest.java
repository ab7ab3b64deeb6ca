package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.ConceptMaps;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeConceptMapsTest {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final CodeConceptMaps maps = new CodeConceptMaps();

    @Test
    void rows_come_back_from_the_concept_map_that_they_were_written_to() {
        List<CodeMapRow> rows = List.of(
                row(CodeField.PATIENT_CLASS, null, "SEH", new MappedCode(ACT_CODE, "EMER", "emergency")),
                row(CodeField.PATIENT_CLASS, null, "KLIN", new MappedCode(ACT_CODE, "IMP", null)),
                row(
                        CodeField.DIAGNOSIS,
                        "99 ZUID/é",
                        "TR1",
                        new MappedCode("http://snomed.info/sct", "417746004", null)),
                row(
                        CodeField.DIAGNOSIS,
                        "urn:oid:2.16.840.1",
                        "X",
                        new MappedCode("http://snomed.info/sct", "417746004", null)));

        String json = maps.write("zuid", rows);
        ConceptMaps.Read read = maps.read(json);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .extracting(ConceptMaps.Row::from, ConceptMaps.Row::to)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> tuple(row.from(), row.to())).toList());
        assertThat(json)
                .contains("\"resourceType\": \"ConceptMap\"")
                .contains("\"source\": \"https://vangnet.nl/fhir/v2-coding-system/99+ZUID%2F%C3%A9\"")
                .contains("\"valueCode\": \"PV1-2\"")
                .contains("\"equivalence\": \"equivalent\"");
    }

    @Test
    void each_thing_that_is_not_understood_is_named_with_its_place() {
        ConceptMaps.Read read = maps.read("""
                {"resourceType": "ConceptMap", "status": "active", "group": [
                  {"target": "urn:x", "element": [{"code": "A"}]},
                  {"extension": [{"url": "https://vangnet.nl/fhir/StructureDefinition/code-field", "valueCode": "PID-8"}],
                   "element": [{"code": "A"}]},
                  {"extension": [{"url": "https://vangnet.nl/fhir/StructureDefinition/code-field", "valueCode": "PID-8"}],
                   "target": "http://hl7.org/fhir/administrative-gender", "element": [
                     {"code": "M", "target": [{"code": "male", "equivalence": "equal"}]},
                     {"target": [{"code": "male", "equivalence": "equal"}]},
                     {"code": "X"},
                     {"code": "Y", "target": [{"equivalence": "unmatched"}]}]}]}""");

        assertThat(read.problems())
                .containsExactly(
                        "ConceptMap.group[0]: its extension https://vangnet.nl/fhir/StructureDefinition/code-field names no field such as PV1-2",
                        "ConceptMap.group[1].target: is missing",
                        "ConceptMap.group[2].element[1].code: is missing",
                        "ConceptMap.group[2].element[2].target: there must be one",
                        "ConceptMap.group[2].element[3].target: says that there is no such code");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void what_is_no_concept_map_is_refused() {
        assertThat(maps.read("{\"resourceType\": \"Patient\"}").problems()).hasSize(1);
        assertThat(maps.read("hello").problems()).hasSize(1);
        assertThat(maps.read("{\"resourceType\": \"ConceptMap\"}").problems())
                .containsExactly("ConceptMap.group: is missing");
    }

    private static CodeMapRow row(CodeField field, @Nullable String system, String code, MappedCode to) {
        return new CodeMapRow("zuid", new LocalCode(field, system, code), to, "me", Instant.EPOCH);
    }
}
