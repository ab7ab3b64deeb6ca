package nl.vangnet.screening.adapter.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Meta;

/** Tells test messages from real ones (meta.tag HTEST, or MSH-11 as a tag of table 0103). */
final class TestMessages {

    private static final String HEALTH_TEST = "HTEST";
    private static final String PROCESSING_IDS = "http://terminology.hl7.org/CodeSystem/v2-0103";
    private static final Set<String> TRAINING_AND_DEBUGGING = Set.of("T", "D");

    private TestMessages() {}

    static boolean isTest(Bundle bundle, MessageHeader header) {
        return Stream.of(bundle.getMeta(), header.getMeta())
                .flatMap(TestMessages::codings)
                .anyMatch(TestMessages::isTest);
    }

    private static Stream<Coding> codings(Meta meta) {
        return Stream.of(meta.getTag(), meta.getSecurity()).flatMap(List::stream);
    }

    private static boolean isTest(Coding coding) {
        return HEALTH_TEST.equals(coding.getCode())
                || (PROCESSING_IDS.equals(coding.getSystem())
                        && TRAINING_AND_DEBUGGING.contains(String.valueOf(coding.getCode())));
    }
}
