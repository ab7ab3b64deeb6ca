package nl.vangnet.screening.domain.visit;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitFoldTest {

    private static final String[] HOURS = {
        "2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z"
    };

    @Test
    void any_order_and_any_repetition_of_the_messages_give_the_same_visit() {
        Random random = new Random(20261120);
        for (int history = 0; history < 200; history++) {
            List<VisitMessage> messages = someHistory(random);
            Visit expected = Visit.fold(messages);
            for (int permutation = 0; permutation < 20; permutation++) {
                List<VisitMessage> arrived = new ArrayList<>(messages);
                arrived.addAll(messages.subList(0, random.nextInt(messages.size())));
                Collections.shuffle(arrived, random);

                assertThat(Visit.fold(arrived)).isEqualTo(expected);
            }
        }
    }

    private static List<VisitMessage> someHistory(Random random) {
        List<VisitMessage> messages = new ArrayList<>();
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            VisitEvent[] events = VisitEvent.values();
            MessageFixture message = aMessage()
                    .id("m" + i)
                    .event(events[random.nextInt(events.length)])
                    .at(HOURS[random.nextInt(HOURS.length)])
                    .patientClass(PatientClass.values()[random.nextInt(PatientClass.values().length)])
                    .in(random.nextBoolean() ? "SEH 1" : "IC 2");
            switch (random.nextInt(6)) {
                case 0 -> message.code("V13.4");
                case 1 -> message.retracted("V13.4");
                case 2 -> message.text("aanrijding");
                case 3 -> message.died(random.nextBoolean());
                case 4 -> message.from(HOURS[random.nextInt(HOURS.length)]);
                default -> message.accident(new StatedTime.Moment(Instant.parse(HOURS[0])));
            }
            messages.add(message.build());
        }
        return messages;
    }

    @Test
    void a_visit_needs_a_message() {
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.fold(List.of()));
    }

    @Test
    void a_late_update_changes_what_is_known_and_not_where_the_visit_stands() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]),
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.DISCHARGED),
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.UPDATED).code("V13.4"));

        assertThat(visit.status()).isEqualTo(VisitStatus.DISCHARGED);
        assertThat(visit.endedAt()).isEqualTo(HOURS[1]);
        assertThat(visit.codes()).extracting(StatedCode::code).containsExactly("V13.4");
    }

    @Test
    void an_update_does_not_resurrect_a_cancelled_visit() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]),
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.CANCELLED),
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.UPDATED),
                aMessage().id("4").at(HOURS[3]).event(VisitEvent.DISCHARGED));

        assertThat(visit.status()).isEqualTo(VisitStatus.CANCELLED);
    }

    @Test
    void a_cancellation_of_the_same_moment_as_the_arrival_comes_after_it() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]).event(VisitEvent.CANCELLED),
                aMessage().id("2").at(HOURS[0]));

        assertThat(visit.status()).isEqualTo(VisitStatus.CANCELLED);
    }

    @Test
    void a_cancelled_discharge_brings_the_patient_back_alive() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]),
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.DISCHARGED).died(true),
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.DISCHARGE_CANCELLED));

        assertThat(visit.status()).isEqualTo(VisitStatus.PRESENT);
        assertThat(visit.endedAt()).isNull();
        assertThat(visit.died()).isFalse();
    }

    @Test
    void an_emergency_visit_that_becomes_an_admission_was_in_the_emergency_department() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]).from(HOURS[0]),
                aMessage()
                        .id("2")
                        .at(HOURS[2])
                        .event(VisitEvent.ADMITTED)
                        .patientClass(PatientClass.INPATIENT)
                        .from(HOURS[2]));

        assertThat(visit.emergency()).isTrue();
        assertThat(visit.admitted()).isTrue();
        assertThat(visit.patientClass()).isEqualTo(PatientClass.INPATIENT);
        assertThat(visit.arrivedAt()).isEqualTo(HOURS[0]);
    }

    @Test
    void a_corrected_arrival_replaces_the_earlier_one() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]).from(HOURS[0]),
                aMessage().id("2").at(HOURS[2]).event(VisitEvent.UPDATED).from(HOURS[1]));

        assertThat(visit.arrivedAt()).isEqualTo(HOURS[1]);
    }

    @Test
    void a_cancelled_transfer_puts_the_patient_back() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]).in("SEH 1"),
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.TRANSFERRED).in("IC 2"),
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.TRANSFER_CANCELLED));

        assertThat(visit.location()).extracting(VisitLocation::name).isEqualTo("SEH 1");
        assertThat(visit.intensiveCare()).isNull();
    }

    @Test
    void intensive_care_is_remembered_after_the_patient_left_it() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]).in("SEH 1"),
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.TRANSFERRED).in("IC 2"),
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.TRANSFERRED).in("Chirurgie"));

        assertThat(visit.intensiveCare()).extracting(VisitLocation::name).isEqualTo("IC 2");
    }

    @Test
    void a_retracted_code_is_gone_until_it_is_stated_again() {
        MessageFixture stated = aMessage().id("1").at(HOURS[0]).code("V13.4").code("S00");
        MessageFixture retracted =
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.UPDATED).retracted("v134");
        MessageFixture again =
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.UPDATED).code("V13.4");

        assertThat(fold(stated, retracted).codes()).extracting(StatedCode::code).containsExactly("S00");
        assertThat(fold(stated, retracted, again).codes())
                .extracting(StatedCode::code)
                .containsExactly("S00", "V13.4");
    }

    @Test
    void a_pre_admission_or_a_person_update_opens_no_emergency_visit() {
        Visit visit = fold(aMessage().event(VisitEvent.OTHER).code("V13.4"));

        assertThat(visit.emergency()).isFalse();
        assertThat(visit.codes()).isEmpty();
    }

    @Test
    void a_leave_is_not_an_end() {
        MessageFixture arrived = aMessage().id("1").at(HOURS[0]);
        MessageFixture leave = aMessage().id("2").at(HOURS[1]).event(VisitEvent.LEAVE_STARTED);
        MessageFixture back = aMessage().id("3").at(HOURS[2]).event(VisitEvent.LEAVE_ENDED);

        assertThat(fold(arrived, leave).status()).isEqualTo(VisitStatus.ON_LEAVE);
        assertThat(fold(arrived, leave, back).status()).isEqualTo(VisitStatus.PRESENT);
    }

    @Test
    void silence_about_a_birth_date_does_not_erase_it() {
        Visit visit = fold(
                aMessage().id("1").at(HOURS[0]),
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.UPDATED).born(null));

        assertThat(visit.patient().birthDate()).isEqualTo("1985-05-01");
    }

    @Test
    void somebody_born_after_the_day_has_no_age_on_it() {
        PatientSnapshot patient = aMessage().born("2026-11-21").build().patient();

        assertThat(patient.ageOn(LocalDate.parse("2026-11-20"))).isNull();
        assertThat(patient.ageOn(LocalDate.parse("2026-11-21"))).isZero();
    }

    @Test
    void one_test_message_makes_it_a_test_visit() {
        assertThat(fold(aMessage().id("1"), aMessage().id("2").test()).test()).isTrue();
    }

    @Test
    void nothing_that_names_a_person_is_in_the_text_of_a_visit() {
        Visit visit = fold(aMessage().text("mevrouw Jansen is gevallen"));

        assertThat(visit.toString()).doesNotContain("Testpatiënt", "0001", "1985", "Jansen");
    }

    @Test
    void what_was_planned_and_is_off_takes_nothing_from_somebody_who_is_here() {
        MessageFixture planned = aMessage().id("1").at(HOURS[0]).event(VisitEvent.OTHER);
        MessageFixture arrived = aMessage().id("2").at(HOURS[1]);
        MessageFixture off = aMessage().id("3").at(HOURS[2]).event(VisitEvent.PLAN_CANCELLED);

        assertThat(fold(planned, off).status()).isEqualTo(VisitStatus.CANCELLED);
        assertThat(fold(planned, arrived, off).status()).isEqualTo(VisitStatus.PRESENT);
        assertThat(fold(aMessage().id("2").at(HOURS[1]).event(VisitEvent.UPDATED), off)
                        .status())
                .isEqualTo(VisitStatus.PRESENT);
    }

    @Test
    void a_deleted_value_is_gone_and_silence_deletes_nothing() {
        StatedTime accident = new StatedTime.Moment(Instant.parse(HOURS[0]));
        MessageFixture stated = aMessage()
                .id("1")
                .at(HOURS[0])
                .code("V13.4")
                .accident(accident)
                .in("SEH 1")
                .died(true);
        MessageFixture silent =
                aMessage().id("2").at(HOURS[1]).event(VisitEvent.UPDATED).born(null);
        String place = fold(stated).codes().getFirst().at();
        MessageFixture deleting = aMessage()
                .id("3")
                .at(HOURS[2])
                .event(VisitEvent.UPDATED)
                .born(null)
                .deleting(
                        place,
                        Deletions.BIRTH_DATE,
                        Deletions.SEX,
                        Deletions.DEATH,
                        Deletions.ACCIDENT,
                        Deletions.LOCATION);

        assertThat(fold(stated, silent)).satisfies(visit -> {
            assertThat(visit.codes()).hasSize(1);
            assertThat(visit.died()).isTrue();
            assertThat(visit.accidentTime()).isEqualTo(accident);
            assertThat(visit.patient().birthDate()).isNotNull();
        });
        assertThat(fold(stated, silent, deleting)).satisfies(visit -> {
            assertThat(visit.codes()).isEmpty();
            assertThat(visit.died()).isFalse();
            assertThat(visit.accidentTime()).isNull();
            assertThat(visit.signs()).isEmpty();
            assertThat(visit.location()).isNull();
            assertThat(visit.patient().birthDate()).isNull();
        });
    }

    @Test
    void a_deleted_disposition_takes_back_the_death_of_a_discharge_and_no_other() {
        MessageFixture arrived = aMessage().id("1").at(HOURS[0]);
        MessageFixture deleting =
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.UPDATED).deleting(Deletions.DISPOSITION);

        assertThat(fold(
                                arrived,
                                aMessage()
                                        .id("2")
                                        .at(HOURS[1])
                                        .event(VisitEvent.DISCHARGED)
                                        .died(true),
                                deleting)
                        .died())
                .isFalse();
        assertThat(fold(
                                arrived,
                                aMessage()
                                        .id("2")
                                        .at(HOURS[1])
                                        .event(VisitEvent.UPDATED)
                                        .died(true),
                                deleting)
                        .died())
                .isTrue();
    }

    @Test
    void a_movement_is_cancelled_and_corrected_by_its_id_though_others_followed() {
        MessageFixture arrived = aMessage().id("1").at(HOURS[0]).in("SEH 1");
        MessageFixture toIc = aMessage()
                .id("2")
                .at(HOURS[1])
                .event(VisitEvent.TRANSFERRED)
                .in("IC 2")
                .movement(Movement.Action.INSERT, "Z1");
        MessageFixture toWard = aMessage()
                .id("3")
                .at(HOURS[2])
                .event(VisitEvent.TRANSFERRED)
                .in("Chirurgie")
                .movement(Movement.Action.INSERT, "Z2");
        MessageFixture notToIc = aMessage()
                .id("4")
                .at(HOURS[3])
                .event(VisitEvent.TRANSFER_CANCELLED)
                .movement(Movement.Action.CANCEL, "Z1");
        MessageFixture elsewhere = aMessage()
                .id("5")
                .at(HOURS[3])
                .event(VisitEvent.UPDATED)
                .in("Orthopedie")
                .movement(Movement.Action.UPDATE, "Z2");

        Visit cancelled = fold(arrived, toIc, toWard, notToIc);
        assertThat(cancelled.location()).extracting(VisitLocation::name).isEqualTo("Chirurgie");
        assertThat(cancelled.intensiveCare()).isNull();
        Visit corrected = fold(arrived, toIc, elsewhere, toWard);
        assertThat(corrected.location()).extracting(VisitLocation::name).isEqualTo("Orthopedie");
        assertThat(corrected.intensiveCare()).isNotNull();
    }

    @Test
    void a_second_visit_of_it_goes_on_with_what_the_first_said_and_can_be_cancelled_alone() {
        MessageFixture first = aMessage().id("1").at(HOURS[0]).from(HOURS[0]).code("V13.4");
        MessageFixture second =
                aMessage().id("2").visit("2").at(HOURS[2]).from(HOURS[2]).in("SEH 2");

        Visit both = fold(first, second);
        assertThat(both.arrivedAt()).isEqualTo(HOURS[0]);
        assertThat(both.returns()).containsExactly(Instant.parse(HOURS[2]));
        assertThat(both.codes()).hasSize(1);
        Visit cancelled =
                fold(first, second, aMessage().id("3").visit("2").at(HOURS[3]).event(VisitEvent.CANCELLED));
        assertThat(cancelled.status()).isEqualTo(VisitStatus.PRESENT);
        assertThat(cancelled.returns()).isEmpty();
    }

    @Test
    void an_admission_that_is_taken_back_leaves_the_visit_to_the_emergency_department_as_it_was() {
        MessageFixture arrived = aMessage().id("1").at(HOURS[0]).from(HOURS[0]).in("SEH 1");
        MessageFixture admitted = aMessage()
                .id("2")
                .at(HOURS[1])
                .from(HOURS[1])
                .in("IC 3")
                .event(VisitEvent.ADMITTED)
                .patientClass(PatientClass.INPATIENT);
        MessageFixture takenBack =
                aMessage().id("3").at(HOURS[2]).event(VisitEvent.CANCELLED).patientClass(PatientClass.INPATIENT);
        MessageFixture left = aMessage().id("4").at(HOURS[3]).event(VisitEvent.DISCHARGED);
        MessageFixture again = aMessage()
                .id("5")
                .at("2026-11-20T13:00:00Z")
                .event(VisitEvent.CANCELLED)
                .patientClass(PatientClass.INPATIENT);

        assertThat(fold(arrived, admitted, takenBack)).satisfies(visit -> {
            assertThat(visit.status()).isEqualTo(VisitStatus.PRESENT);
            assertThat(visit.patientClass()).isEqualTo(PatientClass.EMERGENCY);
            assertThat(visit.admitted()).isFalse();
            assertThat(visit.location()).extracting(VisitLocation::name).isEqualTo("SEH 1");
            assertThat(visit.signs()).isEmpty();
        });
        assertThat(fold(arrived, admitted, takenBack, left, again).status()).isEqualTo(VisitStatus.DISCHARGED);
        // Who was admitted straight, or whose arrival is cancelled, was never here.
        assertThat(fold(admitted, takenBack).status()).isEqualTo(VisitStatus.CANCELLED);
        assertThat(fold(arrived, admitted, aMessage().id("3").at(HOURS[2]).event(VisitEvent.CANCELLED))
                        .status())
                .isEqualTo(VisitStatus.CANCELLED);
    }

    private static Visit fold(MessageFixture... messages) {
        return Visit.fold(Arrays.stream(messages).map(MessageFixture::build).toList());
    }
}
