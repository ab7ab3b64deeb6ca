package nl.vangnet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every FHIR definition of the contract against FHIR R4 itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FhirDefinitionsTest {

    private static FhirValidator validator;

    static List<Path> definitions() {
        return ContractFiles.list("fhir", ".json");
    }

    @BeforeAll
    static void makeValidator() {
        FhirContext r4 = FhirContext.forR4Cached();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(r4),
                new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4));
        var instanceValidator = new FhirInstanceValidator(support);
        // Extensions of our own are described in schemas/README.md, not as StructureDefinitions.
        instanceValidator.setAnyExtensionsAllowed(true);
        validator = r4.newValidator().registerValidatorModule(instanceValidator);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void a_definition_is_valid_fhir(Path file) throws IOException {
        List<SingleValidationMessage> messages =
                validator.validateWithResult(Files.readString(file)).getMessages();

        assertThat(messages)
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .isEmpty();
    }
}
