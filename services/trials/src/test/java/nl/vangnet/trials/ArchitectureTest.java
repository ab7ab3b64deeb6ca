package nl.vangnet.trials;

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
@AnalyzeClasses(packages = "nl.vangnet.trials", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..trials.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..trials.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_know_no_technology = classes()
            .that()
            .resideInAPackage("..trials.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..trials.application..",
                    "..trials.domain..",
                    "java..",
                    "org.jspecify..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("..trials.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_fhir_adapter_imports_hapi = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethodWhere(describe("the system clock is read", ArchitectureTest::readsTheSystemClock));

    private static boolean readsTheSystemClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        if (owner.equals(Clock.class.getName())) {
            return name.startsWith("system");
        }
        return owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
