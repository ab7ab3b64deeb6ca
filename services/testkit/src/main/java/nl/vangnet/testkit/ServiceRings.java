package nl.vangnet.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/**
 * The rings of a service. Rules list what is allowed, so that every new dependency has to ask. A service's
 * {@code ArchitectureTest} takes them in by {@code ArchTests.in(ServiceRings.class)} and adds its own.
 */
public final class ServiceRings {

    @ArchTest
    public static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("nl.vangnet.*.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("nl.vangnet.*.domain..", "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    public static final ArchRule use_cases_know_no_technology = classes()
            .that()
            .resideInAPackage("nl.vangnet.*.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.vangnet.*.application..",
                    "nl.vangnet.*.domain..",
                    "java..",
                    "org.jspecify..",
                    "jakarta.annotation..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..");

    @ArchTest
    public static final ArchRule adapters_do_not_know_each_other =
            slices().matching("nl.vangnet.*.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    public static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethodWhere(describe("the system clock is read", ServiceRings::readsTheSystemClock));

    private ServiceRings() {}

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
