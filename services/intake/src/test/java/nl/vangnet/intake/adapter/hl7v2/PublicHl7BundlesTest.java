package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.PublicSamples;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Reading;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The Bundle of each public message that is published, against {@code samples/hl7-bundles.csv}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicHl7BundlesTest {

    private static final String TABLE = "samples/hl7-bundles.csv";

    /** What was made is left in the build folder, so that a change can be read as a difference of two tables. */
    private static final Path MADE = Path.of("target", "hl7-bundles.csv");

    @Test
    void each_bundle_is_the_one_of_the_table() throws IOException {
        List<String> made =
                PublicSamples.all().flatMap(PublicHl7BundlesTest::row).toList();
        Files.createDirectories(MADE.toAbsolutePath().getParent());
        Files.write(MADE, made);

        assertThat(made)
                .as("the Bundles made now are in %s: compare, and take them over if they are right", MADE)
                .containsExactlyElementsOf(Adt.resource(TABLE)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    private static Stream<String> row(PublicSamples sample) {
        if (!(Converting.read(sample.message()) instanceof Reading.Accepted accepted)) {
            return Stream.empty();
        }
        Bundle bundle = Converting.strict(accepted.bundle());
        List<Resource> resources = bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList();
        String event = ((MessageHeader) resources.getFirst()).getEventCoding().getCode();
        String visits = resources.stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .map(visit ->
                        visit.getStatus().toCode() + " " + visit.getClass_().getCode())
                .collect(Collectors.joining("; "));
        Map<String, Long> counts = resources.stream()
                .collect(Collectors.groupingBy(Resource::fhirType, TreeMap::new, Collectors.counting()));
        String counted = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining("; "));
        return Stream.of(String.join(
                ",",
                sample.name(),
                event,
                visits,
                counted,
                ContentHash.of(accepted.bundle()).hex().substring(0, 16)));
    }
}
