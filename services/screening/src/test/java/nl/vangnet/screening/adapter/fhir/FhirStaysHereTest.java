package nl.vangnet.screening.adapter.fhir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** FHIR's own classes stay in this package: the rest of the service speaks in our own words. */
@AnalyzeClasses(packages = "nl.vangnet.screening", importOptions = DoNotIncludeTests.class)
class FhirStaysHereTest {

    @ArchTest
    static final ArchRule only_the_fhir_adapter_imports_hapi = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..");
}
