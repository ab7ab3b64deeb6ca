package nl.vangnet.screening.adapter.fhir;

import static nl.vangnet.screening.adapter.fhir.Samples.message;
import static nl.vangnet.screening.adapter.fhir.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.vangnet.screening.domain.visit.Deletions;
import nl.vangnet.screening.domain.visit.IdentityChange;
import nl.vangnet.screening.domain.visit.Movement;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Merges, moves, movements and deleted values, as intake publishes them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoIsWhoReaderTest {

    private static final String DELETED =
            "\"extension\":[{\"url\":\"https://vangnet.nl/fhir/StructureDefinition/deleted\",\"valueBoolean\":true}]";

    @Test
    void a_merge_without_a_visit_is_read_and_opens_nothing() {
        VisitMessage message = read("""
                {"resourceType":"Bundle","type":"message","timestamp":"2026-11-20T18:10:00+01:00","entry":[
                {"resource":{"resourceType":"MessageHeader","eventCoding":
                {"system":"http://terminology.hl7.org/CodeSystem/v2-0003","code":"A40"}}},
                {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","identifier":[{"system":"urn:mr","value":"7"}],
                "link":[{"other":{"reference":"urn:uuid:o"},"type":"replaces"}]}},
                {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Patient","active":false,
                "identifier":[{"system":"urn:mr","value":"8","use":"old"}],
                "link":[{"other":{"reference":"urn:uuid:p"},"type":"replaced-by"}]}}]}""".getBytes(StandardCharsets.UTF_8));

        assertThat(message.event()).isEqualTo(VisitEvent.OTHER);
        assertThat(message.changes()).containsExactly(IdentityChange.merged("id|urn:mr|8", "id|urn:mr|7"));
    }

    @Test
    void a_link_merges_nobody_and_an_unlink_parts_two() {
        String other = """
                {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Patient","identifier":[{"value":"0002"}],
                "link":[{"other":{"reference":"urn:uuid:p"},"type":"seealso"}]}}""";

        assertThat(read(message("m", "A24", other)).changes()).isEmpty();
        assertThat(read(message("m", "A37", other)).changes())
                .containsExactly(IdentityChange.parted("id||0001", "id||0002"));
    }

    @Test
    void a_moved_visit_names_whose_it_was() {
        byte[] bundle = with(message("m", "A45", """
                {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Patient","identifier":[{"value":"0002"}]}}"""), "\"status\":\"in-progress\"", """
                "status":"unknown","extension":[{"url":"https://vangnet.nl/fhir/StructureDefinition/moved-from",
                "valueReference":{"reference":"urn:uuid:o"}}]""");

        assertThat(read(bundle).changes())
                .containsExactly(IdentityChange.moved("id||0002", "id||0001", Set.of("VISIT_NUMBER||V1")));
    }

    @Test
    void a_moved_account_names_the_visits_that_are_charged_to_it() {
        byte[] bundle = message("m", "A44", """
                {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Patient","identifier":[{"value":"0002"}]}}""", """
                {"resource":{"resourceType":"Account","status":"unknown","identifier":[{"value":"R1"}],
                "extension":[{"url":"https://vangnet.nl/fhir/StructureDefinition/moved-from",
                "valueReference":{"reference":"urn:uuid:o"}}],"subject":[{"reference":"urn:uuid:p"}]}}""");
        byte[] charged = with(message("m", "A04"), "\"status\"", """
                "account":[{"type":"Account","identifier":{"value":"R1"}}],"status\"""");

        assertThat(read(bundle).changes())
                .containsExactly(IdentityChange.moved("id||0002", "id||0001", Set.of("ACCOUNT||R1")));
        assertThat(read(charged).stay().account()).isEqualTo("|R1");
    }

    @Test
    void a_movement_is_read_with_its_id_and_action() {
        byte[] bundle = with(message("m", "A12"), "\"status\"", """
                "extension":[{"url":"https://vangnet.nl/fhir/StructureDefinition/movement","extension":[
                {"url":"id","valueIdentifier":{"system":"urn:z","value":"77"}},
                {"url":"action","valueCode":"CANCEL"}]}],"status\"""");

        assertThat(read(bundle).stay().movement()).isEqualTo(new Movement("urn:z|77", Movement.Action.CANCEL));
    }

    @Test
    void deleted_values_are_named() {
        byte[] bundle = with(
                with(
                        message("m", "A08", """
                                {"resource":{"resourceType":"Condition","extension":[{"url":
                                "https://vangnet.nl/fhir/StructureDefinition/source-place","valueString":"DG1-3[1]"}],
                                "code":{%s}}}""".formatted(DELETED)),
                        "\"identifier\":[{\"value\":\"0001\"}]",
                        "\"identifier\":[{\"value\":\"0001\"}],\"_birthDate\":{%s},\"_deceasedBoolean\":{%s}"
                                .formatted(DELETED, DELETED)),
                "\"status\"",
                "\"location\":[{\"location\":{%s}}],\"status\"".formatted(DELETED));

        VisitMessage message = read(bundle);

        assertThat(message.deleted())
                .containsExactlyInAnyOrder(Deletions.BIRTH_DATE, Deletions.DEATH, Deletions.LOCATION, "DG1-3[1]");
        assertThat(message.died()).isNull();
        assertThat(message.stay().location()).isNull();
    }

    private static byte[] with(byte[] bundle, String text, String replacement) {
        String before = new String(bundle, StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        return before.replace(text, replacement).getBytes(StandardCharsets.UTF_8);
    }
}
