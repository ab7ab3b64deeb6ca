package nl.vangnet.followup;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import nl.vangnet.testkit.ServiceRings;

/** The shape of the service. Rules list what is allowed, so that every new dependency has to ask. */
@AnalyzeClasses(packages = "nl.vangnet.followup", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(ServiceRings.class);
}
