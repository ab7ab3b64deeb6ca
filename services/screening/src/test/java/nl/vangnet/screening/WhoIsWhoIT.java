package nl.vangnet.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.vangnet.chassis.kafka.CloudEventHeaders;
import nl.vangnet.screening.AdtMessages.Sent;
import nl.vangnet.screening.IdentityMessages.Person;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.CaseLists.MessageFate;
import nl.vangnet.screening.application.ConfirmExposure;
import nl.vangnet.screening.application.MessageReader;
import nl.vangnet.screening.application.ReceivedMessage;
import nl.vangnet.screening.application.TakeMessages;
import nl.vangnet.screening.application.UnreadableInputException;
import nl.vangnet.screening.domain.screeningcase.ClosedReason;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ExposureMode;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.Threat;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges, unmerges and moves of patients, in whatever order the broker brings them. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoIsWhoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    AdtTopic topic;

    @Inject
    CaseLists lists;

    @Inject
    ConfirmExposure confirmExposure;

    @Inject
    TakeMessages takeMessages;

    @Inject
    MessageReader reader;

    @Inject
    DataSource dataSource;

    private final AdtMessages one = AdtMessages.anArrival();
    private final AdtMessages other =
            AdtMessages.anArrival().arrived(Instant.now().minus(28, ChronoUnit.HOURS));
    private final Instant later = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void two_cases_of_one_patient_become_one_and_the_nurse_s_work_stays() {
        Sent first = one.build();
        Sent second = other.build();
        topic.send(first, second);
        UUID untouched = caseOf(first).identity().caseId();
        UUID worked = caseOf(second).identity().caseId();
        confirmExposure.handle(
                worked, Confirmation.met(ExposureMode.EXPERIENCED, Set.of(Threat.LIFE), later), null, "nurse");

        topic.send(IdentityMessages.merge(Person.of(one), Person.of(other), later));

        assertThat(caseOf(first)).isEqualTo(caseOf(second)).satisfies(survivor -> {
            assertThat(survivor.identity().caseId()).isEqualTo(worked);
            assertThat(survivor.identity().patientKey()).isEqualTo(one.patientKey());
            assertThat(survivor.confirmation()).isNotNull();
            assertThat(survivor.isClosed()).isFalse();
        });
        assertThat(lists.find(untouched).orElseThrow().screeningCase().closedReason())
                .isEqualTo(ClosedReason.MERGED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(types(untouched)).endsWith("nl.vangnet.screening.CaseClosed.v1"));
        assertThat(lists.messages(fate(first).visitId())).hasSize(2);
    }

    @Test
    void a_merge_that_comes_first_waits_for_the_patient() {
        topic.send(IdentityMessages.merge(Person.of(one), Person.of(other), later));
        Sent second = other.build();
        topic.send(second);
        Sent first = one.build();
        topic.send(first);

        assertThat(fate(first).visitId()).isEqualTo(fate(second).visitId());
        assertThat(caseOf(first).identity().patientKey()).isEqualTo(one.patientKey());
        assertThat(lists.ofIdentifier(other.mrn(), 10)).hasSize(1);
    }

    @Test
    void an_unmerge_gives_each_patient_back_what_was_theirs() {
        Sent first = one.build();
        Sent second = other.build();
        topic.send(first);
        topic.send(second);
        UUID ofFirst = caseOf(first).identity().caseId();
        UUID ofSecond = caseOf(second).identity().caseId();
        topic.send(IdentityMessages.merge(Person.of(one), Person.of(other), later));
        assertThat(fate(first).visitId()).isEqualTo(fate(second).visitId());

        topic.send(IdentityMessages.unmerge(Person.of(one), Person.of(other), later.plusSeconds(60)));

        assertThat(caseOf(first).identity().caseId()).isEqualTo(ofFirst);
        assertThat(caseOf(second).identity().caseId()).isEqualTo(ofSecond);
        assertThat(caseOf(first).isClosed()).isFalse();
        assertThat(caseOf(second).isClosed()).isFalse();
        assertThat(caseOf(second).identity().patientKey()).isEqualTo(other.patientKey());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(types(ofSecond))
                        .contains("nl.vangnet.screening.CaseClosed.v1")
                        .endsWith("nl.vangnet.screening.CaseReopened.v1"));
    }

    @Test
    void a_merge_that_intake_reads_as_none_is_undone() {
        Sent first = one.build();
        Sent second = other.build();
        Sent merge = IdentityMessages.merge(Person.of(one), Person.of(other), later);
        topic.send(first, second, merge);
        assertThat(fate(first).visitId()).isEqualTo(fate(second).visitId());

        topic.sendAgain(merge.messageId(), 1, one.next("A08").build());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fate(first).visitId())
                        .isNotEqualTo(fate(second).visitId()));
        assertThat(caseOf(first).isClosed()).isFalse();
        assertThat(caseOf(second).isClosed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_moved_visit_takes_its_case_to_the_other_patient(boolean visitFirst) {
        Sent arrival = one.build();
        Sent move = IdentityMessages.moveVisit(Person.of(one), Person.of(other), one.visitNumber(), later);

        if (visitFirst) {
            topic.send(arrival);
            topic.send(move);
        } else {
            topic.send(move);
            topic.send(arrival);
        }
        Sent update = one.next("A08").build();
        topic.send(update);

        assertThat(fate(update).visitId()).isEqualTo(fate(arrival).visitId());
        assertThat(caseOf(arrival).identity().patientKey()).isEqualTo(other.patientKey());
        assertThat(caseOf(arrival).isClosed()).isFalse();
    }

    @Test
    void a_revision_that_changes_the_numbers_of_a_visit_leaves_no_key_behind() throws SQLException {
        Sent arrival = one.build();
        String before = one.visitNumber();
        topic.send(arrival);
        UUID message = arrival.messageId();

        topic.sendAgain(message, 1, one.next("A04").inAnotherVisit().build());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(keys(before)).isZero());
        assertThat(keys(one.visitNumber())).isEqualTo(1);
    }

    @Test
    void readers_that_race_with_a_merge_leave_one_case() throws Exception {
        try (var readers = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 25; round++) {
                AdtMessages survivor = AdtMessages.anArrival();
                AdtMessages retired = AdtMessages.anArrival().arrived(later.minus(20, ChronoUnit.HOURS));
                Sent first = survivor.build();
                Sent second = retired.build();
                takeMessages.handle(List.of(received(first)));
                ReceivedMessage arrival = received(second);
                ReceivedMessage merge =
                        received(IdentityMessages.merge(Person.of(survivor), Person.of(retired), later));
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<?>> taken = new ArrayList<>();
                for (ReceivedMessage message : List.of(merge, arrival)) {
                    taken.add(readers.submit(() -> {
                        start.await();
                        takeMessages.handle(List.of(message));
                        return message;
                    }));
                }
                for (Future<?> each : taken) {
                    each.get();
                }

                assertThat(fate(first).visitId()).isEqualTo(fate(second).visitId());
                assertThat(caseOf(first).identity().patientKey()).isEqualTo(survivor.patientKey());
                assertThat(caseOf(first).isClosed()).isFalse();
            }
        }
    }

    private ReceivedMessage received(Sent sent) throws UnreadableInputException {
        return new ReceivedMessage(
                sent.messageId(),
                sent.patientKey(),
                Instant.now(),
                reader.read(sent.value()).withMessageId(sent.messageId().toString()));
    }

    private MessageFate fate(Sent message) {
        return lists.fate(message.messageId()).orElseThrow();
    }

    private ScreeningCase caseOf(Sent message) {
        UUID id = Objects.requireNonNull(fate(message).caseRef()).caseId();
        return lists.find(id).orElseThrow().screeningCase();
    }

    private long keys(String visitNumber) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM visit_key WHERE key LIKE '%' || ?")) {
            select.setString(1, visitNumber);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<String> types(UUID caseId) {
        return topic.eventsOf(caseId).stream()
                .map(event -> new String(
                        event.headers().lastHeader(CloudEventHeaders.TYPE).value(), StandardCharsets.UTF_8))
                .toList();
    }
}
