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

    private static Visit fold(MessageFixture... messages) {
        return Visit.fold(Arrays.stream(messages).map(MessageFixture::build).toList());
    }
}
