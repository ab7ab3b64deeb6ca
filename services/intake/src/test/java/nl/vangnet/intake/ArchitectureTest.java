package nl.vangnet.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import nl.vangnet.testkit.ServiceRings;

/** The shape of the service. Rules list what is allowed, so that every new dependency has to ask. */
@AnalyzeClasses(packages = "nl.vangnet.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(ServiceRings.class);

    @ArchTest
    static final ArchRule fhir_stays_where_messages_are_read_and_made = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.fhir..", "..adapter.hl7v2..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..", "ca.uhn.hl7v2..");

    @ArchTest
    static final ArchRule only_the_persistence_adapter_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");
}
