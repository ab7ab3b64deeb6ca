package nl.vangnet.intake;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** The shape of the service. Rules list what is allowed, so that every new dependency has to ask. */
@AnalyzeClasses(packages = "nl.vangnet.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..intake.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..intake.domain..", "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_know_no_technology = classes()
            .that()
            .resideInAPackage("..intake.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..intake.application..",
                    "..intake.domain..",
                    "java..",
                    "org.jspecify..",
                    "jakarta.annotation..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("..intake.adapter.(*)..").should().notDependOnEachOther();

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

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethodWhere(describe("the system clock is read", ArchitectureTest::readsTheSystemClock));

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
