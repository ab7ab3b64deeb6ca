package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.Reading;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public FHIR message that we have, against the table of what is to become of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FhirSamplesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FhirMessageReader reader = new FhirMessageReader(
            KnownEvents.parse(Adt.resource("events.csv").lines().toList()), KnownFeeds.none(), Limits.USUAL);

    /** A row of the table; the error is empty where there is none. */
    record Expected(String sample, String answer, String state, String error) {}

    static List<Expected> table() {
        return Adt.resource("samples/fhir-expected.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> new Expected(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    static Stream<String> accepted() {
        return table().stream().filter(row -> row.error().isEmpty()).map(Expected::sample);
    }

    @Test
    void the_table_holds_all_of_medcom_and_da_vinci() {
        assertThat(accepted().filter(sample -> sample.startsWith("medcom/"))).hasSize(41);
        assertThat(accepted().filter(sample -> sample.startsWith("davinci-alerts/")))
                .hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void each_sample_gets_the_answer_of_the_table(Expected expected) {
        Reading reading = read(sample(expected.sample()), "application/fhir+json");

        IntakeErrorCode error = reading.answer().error();
        assertThat(reading.answer().code().wire()).isEqualTo(expected.answer());
        assertThat(reading.state()).hasToString(expected.state());
        assertThat(error == null ? "" : error.name()).isEqualTo(expected.error());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void each_is_published_byte_for_byte_and_counted_where_it_is_not_as_it_should_be(String sample) {
        Reading reading = read(sample(sample), "application/fhir+json");

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            assertThat(new String(accepted.bundle(), StandardCharsets.UTF_8)).isEqualTo(sample(sample));
            // Da Vinci's diagnoses are of a system that nobody but the example knows.
            assertThat(accepted.findings().unmapped().isEmpty()).isEqualTo(sample.startsWith("medcom/"));
        });
        assertThat(reading.findings().warnings().stream().anyMatch(fault -> "Bundle.entry.fullUrl".equals(fault.at())))
                .as("a relative fullUrl, which none of MedCom's examples is without")
                .isEqualTo(sample.startsWith("medcom/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void the_same_message_in_xml_is_published_as_the_same_json(String sample) {
        IBaseResource bundle = FHIR.newJsonParser()
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .parseResource(sample(sample));
        String xml = FHIR.newXmlParser()
                .setStripVersionsFromReferences(false)
                .setOverrideResourceIdWithBundleEntryFullUrl(false)
                .encodeResourceToString(bundle);

        Reading fromXml = read(xml, "application/fhir+xml");
        Reading fromJson = read(sample(sample), "application/fhir+json");

        assertThat(fromXml)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(tree(new String(accepted.bundle(), StandardCharsets.UTF_8)))
                                .isEqualTo(tree(FHIR.newJsonParser()
                                        .setStripVersionsFromReferences(false)
                                        .setOverrideResourceIdWithBundleEntryFullUrl(false)
                                        .encodeResourceToString(bundle))));
        assertThat(withoutHash(fromXml)).isEqualTo(withoutHash(fromJson));
    }

    @Test
    void a_dutch_message_in_xml_is_published_with_what_it_said() {
        Patient patient = FHIR.newXmlParser()
                .parseResource(Patient.class, Adt.resource("samples/nictiz-nl-core/nl-core-Patient-01.xml"));
        Encounter encounter = FHIR.newXmlParser()
                .parseResource(Encounter.class, Adt.resource("samples/nictiz-nl-core/nl-core-Encounter-01.xml"));
        encounter.setSubject(new Reference("Patient/nl-core-Patient-01"));
        MessageHeader header = new MessageHeader();
        header.setId("nl-1");
        header.getEventCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0003")
                .setCode("A01");
        header.getSource().setEndpoint("https://ziekenhuis.example/fhir");
        Bundle bundle = new Bundle().setType(Bundle.BundleType.MESSAGE);
        List.<Resource>of(header, patient, encounter)
                .forEach(resource -> bundle.addEntry().setResource(resource));

        Reading reading = read(FHIR.newXmlParser().encodeResourceToString(bundle), "application/fhir+xml");

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            Bundle published = FHIR.newJsonParser()
                    .parseResource(Bundle.class, new String(accepted.bundle(), StandardCharsets.UTF_8));
            // The status of the example is unknown, and its names are told apart by extensions.
            assertThat(((Encounter) published.getEntry().get(2).getResource()).getStatus())
                    .isEqualTo(Encounter.EncounterStatus.UNKNOWN);
            assertThat(((Patient) published.getEntry().get(1).getResource())
                            .getNameFirstRep()
                            .getFamilyElement()
                            .getExtension())
                    .hasSize(4);
            assertThat(accepted.facts().patient()).satisfies(known -> {
                assertThat(known.authority()).isEqualTo("http://fhir.nl/fhir/NamingSystem/bsn");
                assertThat(known.value()).isEqualTo("111222333");
            });
        });
    }

    private Reading read(String text, String contentType) {
        return reader.read(Limits.arrival(text.getBytes(StandardCharsets.UTF_8), contentType));
    }

    private static String sample(String name) {
        return Adt.resource("samples/" + name);
    }

    /** White space in narrative is the XML parser's to choose. */
    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.replaceAll("(\\\\n|\\s)+", " "));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String withoutHash(Reading reading) {
        var facts = reading.facts();
        return "%s %s %s %s %s %s %s"
                .formatted(
                        facts.sender(),
                        facts.controlId(),
                        facts.bundleId(),
                        facts.event(),
                        facts.visit(),
                        facts.test(),
                        reading.findings());
    }
}
