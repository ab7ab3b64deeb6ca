package nl.vangnet.intake.adapter.hl7v2;

import static nl.vangnet.intake.adapter.hl7v2.Converting.bundle;
import static nl.vangnet.intake.adapter.hl7v2.Converting.first;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.vangnet.intake.Adt;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two quotes say that a value is to be deleted; where it matters downstream, the Bundle says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletedValuesTest {

    @ParameterizedTest(name = "{0} is deleted at {1}")
    @CsvSource({
        "PID-7, Patient.birthDate",
        "PID-8, Patient.gender",
        "PID-29, Patient.deceased",
        "PID-30, Patient.deceased",
        "PV1-3, Encounter.location.location",
        "PV1-36, Encounter.hospitalization.dischargeDisposition",
        "PV1-44, Encounter.period.start",
        "PV1-45, Encounter.period.end",
        "PV2-3, Encounter.reasonCode",
        "PV2-12, Encounter.reasonCode",
        "PV2-38, Encounter.extension.value",
        "DG1-3, Condition.code",
        "ACC-1, Observation.effective",
        "ACC-2, Observation.value"
    })
    void a_deletion_is_marked_on_the_element(String field, String element) throws Exception {
        Bundle bundle = bundle(Fields.with(Adt.a04("1"), field, "\"\""));

        assertThat(isMarked(resource(bundle, element), element)).isTrue();
    }

    @Test
    void a_field_that_is_merely_empty_is_no_deletion() throws Exception {
        assertThat(new String(Converting.convert(Adt.a04("1"), Converting.USUAL).bundle(), StandardCharsets.UTF_8))
                .doesNotContain("deleted");
    }

    private static boolean isMarked(Resource resource, String path) {
        List<Base> found = List.of(resource);
        for (String name : path.substring(path.indexOf('.') + 1).split("\\.")) {
            found = found.stream()
                    .flatMap(base -> child(base, name).getValues().stream())
                    .toList();
        }
        return found.stream()
                .anyMatch(base -> base instanceof Element element && element.hasExtension(FhirWriter.DELETED));
    }

    private static Property child(Base base, String name) {
        Property child = base.getChildByName(name);
        return child != null ? child : Objects.requireNonNull(base.getChildByName(name + "[x]"), name);
    }

    private static Resource resource(Bundle bundle, String element) {
        return switch (element.substring(0, element.indexOf('.'))) {
            case "Patient" -> first(Patient.class, bundle);
            case "Encounter" -> first(Encounter.class, bundle);
            case "Condition" -> first(Condition.class, bundle);
            default -> first(Observation.class, bundle);
        };
    }
}
