package nl.vangnet.trials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import nl.vangnet.testkit.ServiceRings;

/** The shape of the service. Rules list what is allowed, so that every new dependency has to ask. */
@AnalyzeClasses(packages = "nl.vangnet.trials", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(ServiceRings.class);

    @ArchTest
    static final ArchRule only_the_fhir_adapter_imports_hapi = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..");
}
