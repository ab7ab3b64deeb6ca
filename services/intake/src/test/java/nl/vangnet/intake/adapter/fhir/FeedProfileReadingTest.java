package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.KnownEvents.Handling;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.feed.Authorities;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.EventPolicy;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.TestMessages;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a feed's profile changes about how its FHIR messages are read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedProfileReadingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String SENDER = "https://sor2.sum.dsdn.dk/#id=265161000016000";
    private static final String STAA_D = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");
    private static final String CLASS =
            "\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\n          \"code\": \"EMER\"";
    private static final String OWN_CLASS = "\"system\": \"urn:own:class\",\n          \"code\": \"SEH\"";

    @Test
    void a_class_that_nobody_knows_holds_the_message_and_is_counted() {
        Reading reading = read(usual(), STAA_D.replace(CLASS, OWN_CLASS));

        assertThat(reading).isInstanceOfSatisfying(Reading.Held.class, held -> {
            assertThat(held.why().code()).isEqualTo(IntakeErrorCode.UNMAPPED_CODE);
            assertThat(held.answer().code().wire()).isEqualTo("ok");
            assertThat(held.findings().unmapped())
                    .containsExactly(
                            new UnmappedCode(new LocalCode(CodeField.PATIENT_CLASS, "urn:own:class", "SEH"), null));
        });
    }

    @Test
    void a_mapped_class_takes_the_place_of_the_senders_own_which_is_kept_beside_it() {
        MappedCode emergency = new MappedCode("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER", "emergency");
        FeedProfile profile = codes(Map.of(new LocalCode(CodeField.PATIENT_CLASS, "urn:own:class", "SEH"), emergency));

        Reading reading = read(profile, STAA_D.replace(CLASS, OWN_CLASS));

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            Encounter encounter = encounter(accepted);
            assertThat(encounter.getClass_().getCode()).isEqualTo("EMER");
            assertThat(encounter
                            .getClass_()
                            .getExtensionByUrl(CodeTranslation.SOURCE_CODING)
                            .getValue())
                    .isInstanceOfSatisfying(
                            Coding.class, own -> assertThat(own.getCode()).isEqualTo("SEH"));
            assertThat(accepted.findings().unmapped()).isEmpty();
        });
    }

    @Test
    void a_mapped_reason_stands_before_the_senders_own() {
        String message = STAA_D.replace(
                "\"period\": {",
                "\"reasonCode\": [{\"coding\": [{\"system\": \"urn:own\", \"code\": \"VAL\"}]}], \"period\": {");
        FeedProfile profile = codes(Map.of(
                new LocalCode(CodeField.ADMIT_REASON, null, "VAL"),
                new MappedCode("http://snomed.info/sct", "1912002", "Fall")));

        Reading reading = read(profile, message);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(encounter(accepted)
                                        .getReasonCodeFirstRep()
                                        .getCoding())
                                .extracting(coding -> coding.getCode())
                                .containsExactly("1912002", "VAL"));
    }

    @Test
    void a_time_without_a_zone_is_in_the_feeds_zone_and_a_date_stays_a_date() {
        String message = STAA_D.replace(
                "\"start\": \"2023-02-28T10:00:04+01:00\"",
                "\"start\": \"2023-02-28T10:00:04\", \"end\": \"2023-03-01\"");

        Reading reading = read(
                with(own -> new Settings(
                        own.users(),
                        ZoneId.of("America/New_York"),
                        own.authorities(),
                        own.events(),
                        own.codes(),
                        own.tests())),
                message);

        assertThat(reading).isInstanceOfSatisfying(Reading.Accepted.class, accepted -> {
            assertThat(encounter(accepted).getPeriod().getStartElement().getValueAsString())
                    .isEqualTo("2023-02-28T10:00:04-05:00");
            assertThat(encounter(accepted).getPeriod().getEndElement().getValueAsString())
                    .isEqualTo("2023-03-01");
        });
    }

    @Test
    void the_patient_is_known_by_the_number_of_the_primary_authority() {
        String message = STAA_D.replace(
                "\"value\": \"2509479989\"\n          }",
                "\"value\": \"2509479989\"}, {\"system\": \"urn:own:mrn\", \"value\": \"4711\"}");
        FeedProfile profile = with(own -> new Settings(
                own.users(),
                own.zone(),
                new Authorities(Map.of("OLVG", "urn:own:mrn"), "OLVG"),
                own.events(),
                own.codes(),
                own.tests()));

        assertThat(read(profile, message).facts().patient())
                .satisfies(patient -> assertThat(patient.value()).isEqualTo("4711"));
        assertThat(read(usual(), message).facts().patient())
                .satisfies(patient -> assertThat(patient.value()).isEqualTo("2509479989"));
    }

    @Test
    void a_feed_may_have_events_of_its_own_and_refuse_what_it_does_not_know() {
        String message = STAA_D.replace("hospital-notification-message", "opname");
        EventPolicy takes = new EventPolicy(Map.of("opname", Handling.PUBLISH), true);
        EventPolicy refuses = new EventPolicy(Map.of(), true);

        assertThat(read(usual(), message)).isInstanceOf(Reading.Ignored.class);
        assertThat(read(events(takes), message)).isInstanceOf(Reading.Accepted.class);
        assertThat(read(events(refuses), message)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void a_test_message_is_marked_unless_the_whole_feed_is_a_rehearsal() {
        String message = STAA_D.replaceFirst(
                "\"meta\": \\{",
                "\"meta\": {\"tag\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-ActReason\","
                        + " \"code\": \"HTEST\"}],");

        FeedProfile rehearsal = with(own -> new Settings(
                own.users(), own.zone(), own.authorities(), own.events(), own.codes(), TestMessages.AS_REAL));

        assertThat(read(usual(), message).facts().test()).isTrue();
        assertThat(read(rehearsal, message).facts().test()).isFalse();
    }

    @Test
    void only_the_feeds_own_users_may_send_as_it() {
        FeedProfile profile = with(own ->
                new Settings(Set.of("engine"), own.zone(), own.authorities(), own.events(), own.codes(), own.tests()));

        assertThat(read(profile, STAA_D, "engine")).isInstanceOf(Reading.Accepted.class);
        assertThat(read(profile, STAA_D, "somebody-else").answer().error())
                .isEqualTo(IntakeErrorCode.SENDER_NOT_ALLOWED);
    }

    private static Encounter encounter(Reading.Accepted accepted) {
        Bundle bundle =
                FHIR.newJsonParser().parseResource(Bundle.class, new String(accepted.bundle(), StandardCharsets.UTF_8));
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Reading read(FeedProfile profile, String message) {
        return read(profile, message, "engine");
    }

    private static Reading read(FeedProfile profile, String message, String user) {
        FhirMessageReader reader = new FhirMessageReader(
                KnownEvents.parse(Adt.resource("events.csv").lines().toList()),
                new KnownFeeds(List.of(profile)),
                Limits.USUAL);
        Arrival arrival = Limits.arrival(message.getBytes(StandardCharsets.UTF_8), "application/fhir+json");
        return reader.read(new Arrival(
                arrival.id(),
                arrival.at(),
                Door.ofUser(Door.Kind.HTTP, user),
                arrival.format(),
                arrival.contentType(),
                arrival.raw()));
    }

    private static FeedProfile usual() {
        return FeedProfile.usual("medcom", Set.of(SENDER), ZoneId.of("Europe/Copenhagen"));
    }

    private static FeedProfile codes(Map<LocalCode, MappedCode> rows) {
        return with(own ->
                new Settings(own.users(), own.zone(), own.authorities(), own.events(), new CodeMap(rows), own.tests()));
    }

    private static FeedProfile events(EventPolicy events) {
        return with(own -> new Settings(own.users(), own.zone(), own.authorities(), events, own.codes(), own.tests()));
    }

    private static FeedProfile with(UnaryOperator<Settings> change) {
        Settings own = change.apply(new Settings(
                Set.of(),
                ZoneId.of("Europe/Copenhagen"),
                Authorities.USUAL,
                EventPolicy.USUAL,
                CodeMap.EMPTY,
                TestMessages.APART));
        FeedProfile usual = usual();
        return new FeedProfile(
                usual.name(),
                usual.title(),
                1,
                usual.senders(),
                Set.of(),
                own.users(),
                own.zone(),
                own.authorities(),
                own.events(),
                own.codes(),
                Set.of(),
                usual.charset(),
                Set.of(),
                own.tests(),
                usual.silence(),
                0);
    }

    /** The settings of a profile that these tests are about. */
    private record Settings(
            Set<String> users,
            ZoneId zone,
            Authorities authorities,
            EventPolicy events,
            CodeMap codes,
            TestMessages tests) {}
}
