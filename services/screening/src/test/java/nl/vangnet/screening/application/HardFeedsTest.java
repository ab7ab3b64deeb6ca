package nl.vangnet.screening.application;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.ClosedReason;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.IdentityChange;
import nl.vangnet.screening.domain.visit.MessageFixture;
import nl.vangnet.screening.domain.visit.PatientAlias;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.StatedTime;
import nl.vangnet.screening.domain.visit.VisitEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Feeds that are legal and hard: each was a patient missed, or one who should not have been offered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HardFeedsTest {

    private final Hospital hospital = new Hospital();
    private int nextMessage;

    @Test
    void a_late_update_long_after_a_death_on_another_ward_does_not_bring_the_dead_back() {
        hospital.take(
                message(arrival("1", "2026-08-01T09:00:00Z")),
                message(ward("2", "2026-09-10T09:00:00Z")),
                message(ward("2", "2026-09-11T09:00:00Z")
                        .event(VisitEvent.DISCHARGED)
                        .died(true)));
        assertThat(onlyCase().closedReason()).isEqualTo(ClosedReason.DECEASED);

        hospital.take(message(aMessage()
                .visit("1")
                .at("2026-11-15T09:00:00Z")
                .event(VisitEvent.UPDATED)
                .code("S82.2")));

        assertThat(onlyCase().closedReason()).isEqualTo(ClosedReason.DECEASED);
    }

    @Test
    void a_diagnosis_that_comes_long_after_a_death_on_another_ward_opens_no_case() {
        hospital.take(
                message(aMessage().visit("1").at("2026-08-01T09:00:00Z").code("J06.9")),
                message(ward("2", "2026-09-11T09:00:00Z")
                        .event(VisitEvent.DISCHARGED)
                        .died(true)),
                message(aMessage()
                        .visit("1")
                        .at("2026-11-15T09:00:00Z")
                        .event(VisitEvent.UPDATED)
                        .code("V13.4")));

        assertThat(hospital.cases().all()).allMatch(ScreeningCase::isClosed);
    }

    @Test
    void a_test_message_about_a_real_patient_s_visit_takes_nothing_from_it() {
        hospital.take(message(aMessage()
                .visit("1")
                .at("2026-11-20T10:00:00Z")
                .event(VisitEvent.UPDATED)
                .test()));
        hospital.take(message(arrival("1", "2026-11-20T09:00:00Z")));
        hospital.take(message(aMessage()
                .visit("1")
                .at("2026-11-20T11:00:00Z")
                .event(VisitEvent.DISCHARGED)
                .died(true)
                .test()));

        assertThat(onlyOpen().test()).isFalse();
    }

    @Test
    void a_visit_that_turns_out_to_be_a_test_is_nobody_s_work() {
        ReceivedMessage arrival = message(arrival("1", "2026-11-20T09:00:00Z"));
        hospital.take(arrival);
        var facts = arrival("1", "2026-11-20T09:00:00Z")
                .test()
                .id(arrival.messageId().toString())
                .build();

        hospital.take(new ReceivedMessage(arrival.messageId(), 1, arrival.patientKey(), arrival.receivedAt(), facts));

        assertThat(onlyCase().closedReason()).isEqualTo(ClosedReason.CANCELLED);
    }

    @Test
    void a_test_message_merges_nobody() {
        hospital.take(message(arrival("1", "2026-11-20T09:00:00Z")));
        hospital.take(message(arrival("2", "2026-11-21T09:00:00Z").of("0002")));

        hospital.take(message(aMessage()
                .at("2026-11-22T09:00:00Z")
                .telling(IdentityChange.merged(alias("0002"), alias("0001")))
                .test()));

        assertThat(open()).hasSize(2);
    }

    @Test
    void who_died_at_discharge_is_not_alive_because_a_later_message_says_no_in_the_death_indicator() {
        hospital.take(
                message(arrival("1", "2026-11-20T09:00:00Z").died(false)),
                message(aMessage()
                        .visit("1")
                        .at("2026-11-20T10:00:00Z")
                        .event(VisitEvent.DISCHARGED)
                        .leftDead(true)),
                message(aMessage()
                        .visit("1")
                        .at("2026-11-21T10:00:00Z")
                        .event(VisitEvent.UPDATED)
                        .died(false)));
        assertThat(onlyCase().closedReason()).isEqualTo(ClosedReason.DECEASED);

        hospital.take(message(aMessage()
                .visit("2")
                .at("2026-11-21T11:00:00Z")
                .event(VisitEvent.DISCHARGED)
                .leftDead(false)));
        assertThat(hospital.cases().all()).allMatch(ScreeningCase::isClosed);

        hospital.take(message(aMessage()
                .visit("1")
                .at("2026-11-21T12:00:00Z")
                .event(VisitEvent.UPDATED)
                .leftDead(false)));
        assertThat(onlyOpen().patient().deceased()).isFalse();
    }

    @Test
    void an_admission_that_is_taken_back_leaves_the_patient_who_was_in_the_emergency_department() {
        hospital.take(
                message(arrival("1", "2026-11-20T09:00:00Z")),
                message(ward("1", "2026-11-20T11:00:00Z")),
                message(aMessage()
                        .visit("1")
                        .at("2026-11-20T12:00:00Z")
                        .event(VisitEvent.CANCELLED)
                        .patientClass(PatientClass.INPATIENT)));

        assertThat(onlyOpen().trauma().instant()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void two_visits_that_move_together_stay_two() {
        hospital.take(
                message(arrival("1", "2026-10-01T09:00:00Z")),
                message(arrival("2", "2026-11-20T09:00:00Z")),
                message(aMessage()
                        .of("0002")
                        .visit("1")
                        .at("2026-11-21T09:00:00Z")
                        .event(VisitEvent.OTHER)
                        .moving(alias("0001"), alias("0002"), "1", "2")));

        assertThat(open()).hasSize(2);
    }

    @Test
    void an_accident_in_the_future_is_a_mistake_and_puts_nobody_off() {
        hospital.take(message(arrival("1", "2026-11-20T09:00:00Z")
                .accident(new StatedTime.Moment(Instant.parse("2062-11-20T08:00:00Z")))));

        assertThat(onlyOpen().trauma().instant()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void the_date_of_an_old_injury_does_not_date_the_event_of_today() {
        hospital.take(message(arrival("1", "2026-11-20T09:00:00Z")
                .code("S82.2", new StatedTime.Moment(Instant.parse("2001-11-20T08:00:00Z")))));

        assertThat(onlyOpen().trauma().instant()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void a_pre_admission_does_not_date_an_arrival_without_a_start() {
        hospital.take(
                message(aMessage().visit("1").at("2026-11-01T09:00:00Z").event(VisitEvent.OTHER)),
                message(aMessage().visit("1").at("2026-11-20T09:00:00Z").code("V13.4")));

        assertThat(onlyOpen().trauma().instant()).isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void a_ward_that_keeps_the_start_of_the_emergency_department_is_of_it() {
        hospital.take(
                message(ward("1", "2026-11-20T11:00:00Z")
                        .from("2026-11-20T09:00:00Z")
                        .code("S06.5")),
                message(arrival("2", "2026-11-20T09:00:00Z")));

        assertThat(hospital.seen()).hasSize(1);
    }

    @Test
    void a_return_belongs_to_a_case_that_only_the_ward_s_diagnosis_opened() {
        hospital.take(
                message(aMessage()
                        .visit("1")
                        .at("2026-11-20T09:00:00Z")
                        .from("2026-11-20T09:00:00Z")
                        .code("J06.9")),
                message(ward("2", "2026-11-20T11:00:00Z").code("V13.4")),
                message(arrival("3", "2026-11-23T09:00:00Z")));

        assertThat(open()).hasSize(1);
    }

    @Test
    void a_visit_number_that_is_used_again_months_later_is_another_visit() {
        hospital.take(
                message(arrival("1", "2026-06-01T09:00:00Z")),
                message(aMessage().visit("1").at("2026-06-01T12:00:00Z").event(VisitEvent.DISCHARGED)),
                message(arrival("1", "2026-11-20T09:00:00Z")));

        assertThat(open())
                .extracting(known -> known.trauma().instant().toString())
                .contains("2026-11-20T09:00:00Z");
    }

    @Test
    void a_start_that_is_corrected_by_more_than_a_week_is_of_the_same_visit() {
        hospital.take(
                message(arrival("1", "2026-11-20T09:00:00Z")),
                message(aMessage()
                        .visit("1")
                        .at("2026-11-20T09:10:00Z")
                        .from("2026-11-10T09:00:00Z")
                        .event(VisitEvent.UPDATED)));

        assertThat(onlyOpen().trauma().instant()).isEqualTo("2026-11-10T09:00:00Z");
    }

    private ScreeningCase onlyOpen() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private ScreeningCase onlyCase() {
        assertThat(hospital.cases().all()).hasSize(1);
        return hospital.cases().all().iterator().next();
    }

    private List<ScreeningCase> open() {
        return hospital.cases().all().stream()
                .filter(known -> !known.isClosed())
                .toList();
    }

    private static MessageFixture arrival(String number, String at) {
        return aMessage().visit(number).at(at).from(at).code("V13.4");
    }

    private static MessageFixture ward(String number, String at) {
        return aMessage()
                .visit(number)
                .at(at)
                .from(at)
                .event(VisitEvent.ADMITTED)
                .patientClass(PatientClass.INPATIENT);
    }

    private static String alias(String patient) {
        return PatientAlias.of(
                aMessage().of(patient).build().patient().identifiers().getFirst());
    }

    private ReceivedMessage message(MessageFixture fixture) {
        UUID id = new UUID(9, nextMessage++);
        var facts = fixture.id(id.toString()).build();
        String patient = facts.patient().identifiers().getFirst().value();
        return new ReceivedMessage(id, new UUID(5, Long.parseLong(patient)), facts.occurredAt(), facts);
    }
}
