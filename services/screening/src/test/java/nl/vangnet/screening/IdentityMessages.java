package nl.vangnet.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.vangnet.screening.AdtMessages.Sent;

/** Builds the Bundles by which intake tells of merges (ADT^A40), unmerges (A37) and moved visits (A45). */
final class IdentityMessages {

    /** A patient as messages name one. */
    record Person(UUID key, String mrn) {

        static Person of(AdtMessages messages) {
            return new Person(messages.patientKey(), messages.mrn());
        }
    }

    private static final String PERSON = """
            {"fullUrl":"urn:uuid:00000000-0000-4000-8000-00000000000%d","resource":{"resourceType":"Patient",%s
             "identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]},
             "system":"urn:test:mrn","value":"%s"}]}}""";
    private static final String LINK =
            "\"link\":[{\"other\":{\"reference\":\"urn:uuid:00000000-0000-4000-8000-00000000000%d\"},\"type\":\"%s\"}],";

    private IdentityMessages() {}

    static Sent merge(Person survivor, Person retired, Instant at) {
        return message(
                "A40",
                survivor,
                at,
                PERSON.formatted(2, LINK.formatted(3, "replaces"), survivor.mrn()),
                PERSON.formatted(3, "\"active\":false," + LINK.formatted(2, "replaced-by"), retired.mrn()));
    }

    static Sent unmerge(Person one, Person other, Instant at) {
        return message("A37", one, at, PERSON.formatted(2, "", one.mrn()), PERSON.formatted(3, "", other.mrn()));
    }

    static Sent moveVisit(Person from, Person to, String visitNumber, Instant at) {
        return message(
                "A45", to, at, PERSON.formatted(2, "", to.mrn()), PERSON.formatted(3, "", from.mrn()), """
                {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000004","resource":{"resourceType":"Encounter",
                 "extension":[{"url":"https://vangnet.nl/fhir/StructureDefinition/moved-from","valueReference":
                 {"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"}}],
                 "identifier":[{"system":"urn:test:visit","value":"%s"}],"status":"unknown",
                 "subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000002"}}}""".formatted(
                                visitNumber));
    }

    private static Sent message(String event, Person of, Instant at, String... entries) {
        UUID id = UUID.randomUUID();
        String json = """
                {"resourceType":"Bundle","type":"message","timestamp":"%s","identifier":{"value":"%s"},"entry":[
                 {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000001","resource":{"resourceType":"MessageHeader",
                  "eventCoding":{"system":"%s","code":"%s"},"source":{"endpoint":"urn:test"}}},
                 %s]}""".formatted(at, id, AdtMessages.EVENTS, event, String.join(",", entries));
        return new Sent(id, of.key(), false, json.getBytes(StandardCharsets.UTF_8));
    }
}
