package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.Reading;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FhirMessageReaderTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String ADMIT =
            Adt.resource("samples/davinci-alerts/admit-notification-message-bundle-01.json");

    private final FhirMessageReader reader = new FhirMessageReader(
            KnownEvents.parse(Adt.resource("events.csv").lines().toList()), KnownFeeds.none(), Limits.USUAL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "davinci-alerts/admit-notification-message-bundle-01.json",
                "davinci-alerts/discharge-notification-message-bundle-01.json",
                "davinci-alerts/transfer-notification-message-bundle-01.json",
                "medcom/HospitalNotification_Ex_STAA_D.json",
                "medcom/HospitalNotification_Ex_STAA_E.json",
                "medcom/HospitalNotification_Ex_STIN_E.json"
            })
    void what_real_senders_send_is_published_as_it_came(String sample) {
        String sent = Adt.resource("samples/" + sample);

        Reading reading = read(sent);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(new String(accepted.bundle(), StandardCharsets.UTF_8))
                                .isEqualTo(sent));
    }

    @Test
    void the_response_names_the_request() {
        Reading reading = read(ADMIT);

        MessageHeader response =
                (MessageHeader) responseBundle(reading).getEntryFirstRep().getResource();
        assertThat(response.getResponse().getIdentifier()).isEqualTo("31ab7fe2-e0ad-11ea-bf7c-864d2e68a322");
        assertThat(response.getResponse().getCode()).isEqualTo(ResponseType.OK);
        assertThat(response.getDestinationFirstRep().getEndpoint()).isEqualTo("https://example.org/Endpoints/P456");
    }

    @Test
    void a_message_without_an_event_is_a_fatal_error_with_its_reason_in_the_bundle() {
        Reading reading = read(Adt.resource("samples/medcom/HospitalNotification_Ex_TEK_FCC.json"));

        Bundle response = responseBundle(reading);
        MessageHeader header = (MessageHeader) response.getEntryFirstRep().getResource();
        assertThat(header.getResponse().getCode()).isEqualTo(ResponseType.FATALERROR);
        assertThat(header.getResponse().getDetails().getReference())
                .isEqualTo(response.getEntry().get(1).getFullUrl());
        assertThat(reading.answer().error()).isEqualTo(IntakeErrorCode.UNKNOWN_EVENT);
    }

    @Test
    void an_outcome_on_its_own_is_no_message() {
        Reading reading = read(Adt.resource("samples/davinci-alerts/notification-200-oo.json"));

        assertThat(reading.answer().error()).isEqualTo(IntakeErrorCode.NOT_A_MESSAGE);
        assertThat(FHIR.newJsonParser().parseResource(body(reading))).isInstanceOf(OperationOutcome.class);
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"type\" : \"message\"; \"type\" : \"collection\"; NOT_A_MESSAGE",
                "\"gender\" : ; \"sex\" : ; UNREADABLE_FHIR",
                "notification-admit\"; notification-wave\"; UNSUPPORTED_EVENT",
                "davinci-alerts/CodeSystem/notification-event; example/CodeSystem/own-events; UNKNOWN_EVENT"
            })
    void each_fault_has_its_code(String from, String to, IntakeErrorCode expected) {
        String broken = ADMIT.replace("\": ", "\" : ").replace(from, to);

        assertThat(read(broken).answer().error()).isEqualTo(expected);
    }

    @Test
    void the_fault_says_where_and_does_not_repeat_the_value() {
        String broken = ADMIT.replaceFirst("\"birthDate\" ?: ?\"[^\"]*\"", "\"birthDate\": \"born in spring\"");

        Reading reading = read(broken);

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.why().code()).isEqualTo(IntakeErrorCode.UNREADABLE_FHIR);
            assertThat(refused.why().toString()).doesNotContain("spring");
        });
        assertThat(body(reading)).doesNotContain("spring");
    }

    @Test
    void the_facts_name_sender_numbers_and_patient() {
        var facts = read(ADMIT).facts();

        assertThat(facts.sender()).isEqualTo("https://example.org/Endpoints/P456");
        assertThat(facts.controlId()).isEqualTo("31ab7fe2-e0ad-11ea-bf7c-864d2e68a322");
        assertThat(facts.bundleId()).isEqualTo("admit-notification-message-bundle-01");
        assertThat(facts.event()).isEqualTo("notification-admit");
        assertThat(facts.patient()).isNotNull();
        assertThat(facts.test()).isFalse();
    }

    private Reading read(String json) {
        return reader.read(
                Limits.arrival(json.getBytes(StandardCharsets.UTF_8), "application/fhir+json; charset=utf-8"));
    }

    private static String body(Reading reading) {
        return new String(reading.answer().body(), StandardCharsets.UTF_8);
    }

    private static Bundle responseBundle(Reading reading) {
        return FHIR.newJsonParser().parseResource(Bundle.class, body(reading));
    }
}
