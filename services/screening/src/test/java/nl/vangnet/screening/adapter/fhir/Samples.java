package nl.vangnet.screening.adapter.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vangnet.screening.domain.visit.VisitMessage;

/** Message Bundles for tests: published examples, and small ones made to measure. */
final class Samples {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private Samples() {}

    static byte[] bytes(String path) {
        try (InputStream in = Samples.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no sample " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static VisitMessage read(byte[] bundle) {
        try {
            return new BundleReader(AMSTERDAM).read(bundle);
        } catch (UnreadableBundleException unreadable) {
            throw new AssertionError(unreadable.code(), unreadable);
        }
    }

    /** Messages under the ids that intake would give, since the examples share theirs. */
    static List<VisitMessage> medCom(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> read(bytes("medcom/" + names[i] + ".json")).withMessageId(names[i] + "-" + i))
                .toList();
    }

    /** An arrival in the emergency department on 20 November 2026 with these ICD-10-CM codes. */
    static byte[] emergency(String id, List<String> cmCodes) {
        String conditions = cmCodes.stream().map(code -> """
                        {"resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:p"},"code":{"coding":[\
                        {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}}""".formatted(code)).collect(Collectors.joining(","));
        return message(id, "A04", conditions);
    }

    static byte[] message(String id, String event, String... moreEntries) {
        String more = Arrays.stream(moreEntries)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> "," + entry)
                .collect(Collectors.joining());
        return """
                {"resourceType":"Bundle","type":"message","timestamp":"2026-11-20T18:10:00+01:00","entry":[
                {"resource":{"resourceType":"MessageHeader","id":"%s","eventCoding":
                {"system":"http://terminology.hl7.org/CodeSystem/v2-0003","code":"%s"},
                "focus":[{"reference":"urn:uuid:e"}]}},
                {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","identifier":[{"value":"0001"}]}},
                {"fullUrl":"urn:uuid:e","resource":{"resourceType":"Encounter","status":"in-progress",
                "class":{"code":"EMER"},"identifier":[{"value":"V1"}],"subject":{"reference":"urn:uuid:p"},
                "period":{"start":"2026-11-20T18:05:00+01:00"}}}%s]}""".formatted(id, event, more).getBytes(StandardCharsets.UTF_8);
    }
}
