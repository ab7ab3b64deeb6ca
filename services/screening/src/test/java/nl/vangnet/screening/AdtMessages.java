package nl.vangnet.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds message Bundles as intake publishes them. A patient is an adult in the emergency department with a transport
 * accident, until the test says otherwise. People are invented.
 */
final class AdtMessages {

    static final String EVENTS = "http://terminology.hl7.org/CodeSystem/v2-0003";
    static final String WHO = "http://hl7.org/fhir/sid/icd-10";

    private UUID messageId = UUID.randomUUID();
    private UUID patientKey = UUID.randomUUID();
    private String event = "A04";
    private String mrn = "T" + UUID.randomUUID().toString().substring(0, 8);
    private String family = "Vries";
    private String given = "Anna";
    private String birthDate = "1985-03-02";
    private String sex = "female";
    private String encounterClass = "EMER";
    private String status = "in-progress";
    private String visitNumber = "V" + UUID.randomUUID().toString().substring(0, 8);
    private @Nullable String episode;
    private String code = "V13.4";
    private String codeText = "Pedal cyclist injured in collision with car";
    private @Nullable String secondCode;
    private @Nullable String secondText;
    private @Nullable String complaint;
    private String place = "SEH kamer 6";
    private Instant arrived = Instant.now().minus(30, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private Instant occurred = arrived;
    private boolean test;

    static AdtMessages anArrival() {
        return new AdtMessages();
    }

    AdtMessages next(String nextEvent) {
        messageId = UUID.randomUUID();
        event = nextEvent;
        occurred = occurred.plus(10, ChronoUnit.MINUTES);
        return this;
    }

    AdtMessages of(String familyName, String givenName, String born, String gender) {
        family = familyName;
        given = givenName;
        birthDate = born;
        sex = gender;
        return this;
    }

    AdtMessages code(String icd, String text) {
        code = icd;
        codeText = text;
        return this;
    }

    AdtMessages and(String icd, String text) {
        secondCode = icd;
        secondText = text;
        return this;
    }

    /** The chief complaint in words. */
    AdtMessages complaint(String words) {
        complaint = words;
        return this;
    }

    AdtMessages arrived(Instant time) {
        arrived = time.truncatedTo(ChronoUnit.SECONDS);
        occurred = arrived;
        return this;
    }

    /** The same visit, which began at another time than was said. */
    AdtMessages startCorrected(Instant time) {
        arrived = time.truncatedTo(ChronoUnit.SECONDS);
        return this;
    }

    AdtMessages inpatient(String ward) {
        encounterClass = "IMP";
        place = ward;
        visitNumber = "V" + UUID.randomUUID().toString().substring(0, 8);
        return this;
    }

    AdtMessages inAnotherVisit() {
        visitNumber = "V" + UUID.randomUUID().toString().substring(0, 8);
        return this;
    }

    AdtMessages at(String where) {
        place = where;
        return this;
    }

    AdtMessages episode(@Nullable String id) {
        episode = id;
        return this;
    }

    AdtMessages test() {
        test = true;
        return this;
    }

    UUID messageId() {
        return messageId;
    }

    UUID patientKey() {
        return patientKey;
    }

    String visitNumber() {
        return visitNumber;
    }

    String mrn() {
        return mrn;
    }

    Sent build() {
        return new Sent(messageId, patientKey, test, json().getBytes(StandardCharsets.UTF_8));
    }

    /** A record as it goes on the topic. */
    record Sent(UUID messageId, UUID patientKey, boolean test, byte[] value) {}

    private String json() {
        String conditions = condition("dg1", code, codeText)
                + (secondCode == null ? "" : "," + condition("dg2", secondCode, String.valueOf(secondText)))
                + (complaint == null ? "" : "," + chiefComplaint(complaint));
        return """
                {"resourceType":"Bundle","type":"message","timestamp":"%s","identifier":{"value":"%s"},
                 "meta":{%s},
                 "entry":[
                  {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000001","resource":{"resourceType":"MessageHeader",
                   "eventCoding":{"system":"%s","code":"%s"},"source":{"endpoint":"urn:test"},
                   "focus":[{"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"}]}},
                  {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000002","resource":{"resourceType":"Patient",
                   "identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]},
                   "system":"urn:test:mrn","value":"%s"}],
                   "name":[{"family":"%s","given":["%s"]}],"gender":"%s","birthDate":"%s"}},
                  {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000003","resource":{"resourceType":"Encounter",
                   "identifier":[{"system":"urn:test:visit","value":"%s"}],"status":"%s",
                   "class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"%s"},
                   "subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000002"},
                   "serviceProvider":{"display":"SEH Testziekenhuis"},
                   %s
                   "location":[{"location":{"display":"%s"}}],
                   "period":{"start":"%s"}}},
                  {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000004","resource":{"resourceType":"Provenance",
                   "target":[{"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"}],
                   "occurredDateTime":"%s","recorded":"%s","agent":[{"who":{"display":"test"}}]}},
                  %s
                 ]}""".formatted(
                        occurred,
                        messageId,
                        test
                                ? "\"tag\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\",\"code\":\"HTEST\"}]"
                                : "\"versionId\":\"1\"",
                        EVENTS,
                        event,
                        mrn,
                        family,
                        given,
                        sex,
                        birthDate,
                        visitNumber,
                        status,
                        encounterClass,
                        episode == null
                                ? ""
                                : "\"episodeOfCare\":[{\"identifier\":{\"system\":\"urn:test:episode\",\"value\":\"%s\"}}],"
                                        .formatted(episode),
                        place,
                        arrived,
                        occurred,
                        occurred,
                        conditions);
    }

    private static String chiefComplaint(String words) {
        return """
                {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000005","resource":{"resourceType":"Observation",
                 "status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8661-1"}]},
                 "subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000002"},
                 "valueString":"%s"}}""".formatted(words);
    }

    private static String condition(String id, String icd, String text) {
        return """
                {"fullUrl":"urn:uuid:%s","resource":{"resourceType":"Condition",
                 "subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000002"},
                 "encounter":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000003"},
                 "code":{"coding":[{"system":"%s","code":"%s","display":"%s"}]}}}""".formatted(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), WHO, icd, text);
    }
}
