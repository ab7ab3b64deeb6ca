package nl.vangnet.trials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.vangnet.trials.Neighbours.CGT;
import static nl.vangnet.trials.Neighbours.OXYTOCIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.trials.Neighbours.Heard;
import nl.vangnet.trials.application.Pseudonyms;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ResearchSubject;
import org.hl7.fhir.r4.model.ResearchSubject.ResearchSubjectStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The service between its neighbours, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** More than two rounds of the timer take on. */
    private static final int MANY = 1200;

    private static Neighbours neighbours;

    @Inject
    MovableClock clock;

    @Inject
    Pseudonyms pseudonyms;

    private final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void meet() {
        neighbours = new Neighbours();
    }

    @AfterAll
    static void part() {
        neighbours.close();
    }

    @Test
    void a_positive_case_reaches_the_oxytocin_arm_once_and_waits_for_cgt() {
        neighbours.send(positive());

        awaitTold(OXYTOCIN, "CandidateOffered");
        assertThat(told(CGT)).isEmpty();
        Bundle bundle = last(OXYTOCIN).bundle();
        ResearchSubject subject = only(bundle, ResearchSubject.class);
        Patient patient = only(bundle, Patient.class);
        assertThat(subject.getStatus()).isEqualTo(ResearchSubjectStatus.CANDIDATE);
        assertThat(subject.getStudy().getReference()).endsWith("ResearchStudy/oxytocin");
        assertThat(subject.getIdentifierFirstRep().getValue()).isEqualTo(pseudonym(OXYTOCIN));
        assertThat(subject.getExtensionsByUrl("https://vangnet.nl/fhir/StructureDefinition/criterion-finding"))
                .hasSize(22);
        assertThat(patient.getGender().toCode()).isEqualTo("female");
        assertThat(patient.getExtension().getFirst().getValue().primitiveValue())
                .isEqualTo("40-49");
        assertThat(last(OXYTOCIN).headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/vangnet/trials")
                .containsEntry("content-type", "application/fhir+json");
    }

    @Test
    void what_was_seen_before_changes_nothing() {
        UUID eventId = UUID.randomUUID();
        neighbours.send(positive().version(5), eventId);
        neighbours.send(positive().version(5), eventId);
        neighbours.send(positive().version(5));
        neighbours.send(positive().version(4).closed());

        awaitEverythingSent();

        assertThat(told(OXYTOCIN)).containsExactly("CandidateOffered");
    }

    @Test
    void an_older_version_that_comes_later_does_not_undo() {
        neighbours.send(positive().version(9).closed());
        neighbours.send(positive().version(8));

        awaitEverythingSent();

        assertThat(told(OXYTOCIN)).isEmpty();
    }

    @Test
    void an_unconfirmed_case_reaches_no_arm() {
        neighbours.send(positive().unconfirmed());

        awaitEverythingSent();

        assertThat(told(OXYTOCIN)).isEmpty();
    }

    @Test
    void a_changed_finding_updates_and_a_criterion_against_withdraws() {
        neighbours.send(positive().version(3));
        awaitTold(OXYTOCIN, "CandidateOffered");
        neighbours.send(positive().version(4).speaking("en"));
        awaitTold(OXYTOCIN, "CandidateOffered", "CandidateUpdated");
        neighbours.send(positive().version(5).guarded("TBI"));

        awaitTold(OXYTOCIN, "CandidateOffered", "CandidateUpdated", "CandidateWithdrawn");
        ResearchSubject subject = only(last(OXYTOCIN).bundle(), ResearchSubject.class);
        assertThat(subject.getStatus()).isEqualTo(ResearchSubjectStatus.WITHDRAWN);
        assertThat(subject.getMeta().getVersionId()).isEqualTo("3");
        assertThat(subject.getExtensionString("https://vangnet.nl/fhir/StructureDefinition/withdrawal-reason"))
                .isEqualTo("criterion");
    }

    @Test
    void a_closed_case_withdraws_once() {
        neighbours.send(positive().version(3));
        awaitTold(OXYTOCIN, "CandidateOffered");
        neighbours.send(positive().version(4).closed());
        neighbours.send(positive().version(5).closed());

        awaitEverythingSent();

        assertThat(told(OXYTOCIN)).containsExactly("CandidateOffered", "CandidateWithdrawn");
    }

    @Test
    void time_alone_updates_withdraws_and_opens_each_once() {
        neighbours.send(positive());
        awaitTold(OXYTOCIN, "CandidateOffered");

        clock.forward(Duration.ofDays(9));
        awaitTold(OXYTOCIN, "CandidateOffered", "CandidateUpdated");
        clock.forward(Duration.ofDays(2));
        awaitTold(OXYTOCIN, "CandidateOffered", "CandidateUpdated", "CandidateWithdrawn");
        assertThat(told(CGT)).isEmpty();
        clock.forward(Duration.ofDays(2));
        awaitTold(CGT, "CandidateOffered");
        clock.forward(Duration.ofDays(80));

        awaitTold(CGT, "CandidateOffered", "CandidateWithdrawn");
        assertThat(told(OXYTOCIN)).containsExactly("CandidateOffered", "CandidateUpdated", "CandidateWithdrawn");
    }

    @Test
    void many_windows_that_close_at_once_are_each_told_once() {
        Instant traumaTime = clock.instant().minus(Duration.ofDays(11));
        Map<String, List<String>> offered = new HashMap<>();
        Map<String, List<String>> withdrawn = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            UUID id = UUID.randomUUID();
            offered.put(pseudonym(OXYTOCIN, id), List.of("CandidateOffered"));
            withdrawn.put(pseudonym(OXYTOCIN, id), List.of("CandidateOffered", "CandidateWithdrawn"));
            neighbours.send(CaseEventFixture.positive(id, traumaTime));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.told(OXYTOCIN)).containsAllEntriesOf(offered));

        clock.forward(Duration.ofDays(1));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.told(OXYTOCIN)).containsAllEntriesOf(withdrawn));
    }

    @Test
    void nothing_that_names_a_patient_reaches_an_arm() {
        neighbours.send(positive().version(3));
        neighbours.send(positive().version(4).closed());
        awaitTold(OXYTOCIN, "CandidateOffered", "CandidateWithdrawn");

        assertThat(neighbours.heard().stream().filter(heard -> heard.topic().startsWith("vangnet.trial.")))
                .isNotEmpty()
                .allSatisfy(heard -> assertThat(heard.key() + heard.headers() + heard.text())
                        .doesNotContainIgnoringCase(caseId.toString())
                        .doesNotContain(CaseEventFixture.CASE_NUMBER)
                        .doesNotContainIgnoringCase(CaseEventFixture.PATIENT_KEY.toString())
                        .doesNotContainIgnoringCase(CaseEventFixture.VISIT_ID.toString())
                        .doesNotContain("Voorbeeld")
                        .doesNotContain("V13.4"))
                // No time of day and no age in years: each would point at one arrival.
                .allSatisfy(heard -> assertThat(heard.text())
                        .doesNotContainPattern("\\d{2}:\\d{2}")
                        .doesNotContain("\"41\""));
    }

    @Test
    void an_event_that_nobody_can_read_is_set_aside_and_the_next_one_is_read() {
        neighbours.send(caseId.toString(), UUID.randomUUID(), "{\"case\":{\"version\":1}}".getBytes(UTF_8));
        neighbours.send(positive());

        awaitTold(OXYTOCIN, "CandidateOffered");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.deadLetters())
                        .anySatisfy(letter ->
                                assertThat(letter.headers()).containsEntry("vn_error_code", "CASE_INCOMPLETE")));
    }

    @Test
    void two_trials_know_one_patient_by_two_names() {
        assertThat(pseudonym(OXYTOCIN).substring(4)).isNotEqualTo(pseudonym(CGT).substring(4));
    }

    private CaseEventFixture positive() {
        return CaseEventFixture.positive(caseId, clock.instant().minus(Duration.ofDays(2)));
    }

    /** The partitions are read in order, so a later case of the same key tells that the earlier ones are done. */
    private void awaitEverythingSent() {
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> {
            int before = neighbours.heard().size();
            return neighbours.heard().size() == before;
        });
    }

    private void awaitTold(String topic, String... events) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told(topic)).containsExactly(events));
    }

    private List<String> told(String topic) {
        return told(topic, caseId);
    }

    private List<String> told(String topic, UUID id) {
        return neighbours.told(topic, pseudonym(topic, id));
    }

    private Heard last(String topic) {
        return neighbours.heard().stream()
                .filter(heard -> heard.key() != null && heard.key().equals(pseudonym(topic)))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private String pseudonym(String topic) {
        return pseudonym(topic, caseId);
    }

    private String pseudonym(String topic, UUID id) {
        return pseudonyms
                .of(topic.equals(OXYTOCIN) ? Protocols.OXYTOCIN : Protocols.CGT, id)
                .value();
    }

    private static <R> R only(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> {
                    throw new AssertionError("two of " + type);
                })
                .orElseThrow();
    }
}
