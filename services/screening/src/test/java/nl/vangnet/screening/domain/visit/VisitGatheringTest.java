package nl.vangnet.screening.domain.visit;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Patients are named A and B; a message's id is in no order with its time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitGatheringTest {

    private static final String FIRST = "2026-11-01T09:00:00Z";
    private static final String MERGE = "2026-11-01T12:00:00Z";
    private static final String UNMERGE = "2026-11-02T12:00:00Z";

    @Test
    void a_merge_makes_one_visit_of_two_returns_under_the_survivor_s_key() {
        assertThat(gathered(
                        arrival("a", "A", "1", FIRST), arrival("b", "B", "2", "2026-11-01T10:00:00Z"), merge("B", "A")))
                .containsExactlyInAnyOrder("A: a b", "A: merge");
    }

    @Test
    void an_unmerge_gives_back_also_what_came_under_the_survivor_meanwhile() {
        MessageFixture meanwhile = aMessage()
                .id("late")
                .of("A")
                .visit("2")
                .at("2026-11-01T14:00:00Z")
                .event(VisitEvent.UPDATED);
        MessageFixture behind = aMessage()
                .id("behind")
                .of("A")
                .visit("2")
                .at("2026-11-03T14:00:00Z")
                .event(VisitEvent.UPDATED);

        assertThat(gathered(
                        arrival("a", "A", "1", FIRST),
                        arrival("b", "B", "2", "2026-11-01T10:00:00Z"),
                        merge("B", "A"),
                        meanwhile,
                        unmerge("A", "B")))
                .containsExactlyInAnyOrder("A: a", "B: b late", "A: merge", "A: unmerge");
        // What comes under a patient after the two were parted is that patient's, whatever its number.
        assertThat(gathered(
                        arrival("a", "A", "1", FIRST),
                        arrival("b", "B", "2", "2026-11-01T10:00:00Z"),
                        merge("B", "A"),
                        unmerge("A", "B"),
                        behind))
                .contains("B: b");
    }

    @Test
    void a_merge_into_another_survivor_ends_the_one_before() {
        MessageFixture again =
                aMessage().id("again").of("C").at(UNMERGE).telling(IdentityChange.merged(alias("B"), alias("C")));

        assertThat(gathered(arrival("a", "A", "1", FIRST), arrival("b", "B", "2", FIRST), merge("B", "A"), again))
                .contains("A: a", "C: b");
        MessageFixture meanwhile = aMessage()
                .id("late")
                .of("A")
                .visit("2")
                .at("2026-11-01T14:00:00Z")
                .event(VisitEvent.UPDATED);
        assertThat(gathered(
                        arrival("a", "A", "1", FIRST),
                        arrival("b", "B", "2", FIRST),
                        merge("B", "A"),
                        meanwhile,
                        again))
                .contains("A: a", "C: b late");
    }

    @Test
    void a_merge_over_two_steps_ends_at_the_last_survivor() {
        MessageFixture next =
                aMessage().id("next").of("C").at(UNMERGE).telling(IdentityChange.merged(alias("A"), alias("C")));

        assertThat(gathered(arrival("a", "A", "1", FIRST), arrival("b", "B", "2", FIRST), merge("B", "A"), next))
                .contains("C: a b");

        MessageFixture last =
                aMessage().id("last").of("D").at(UNMERGE).telling(IdentityChange.merged(alias("B"), alias("D")));
        assertThat(gathered(
                        arrival("a", "A", "1", FIRST),
                        arrival("b", "B", "2", FIRST),
                        arrival("d", "D", "3", FIRST),
                        merge("A", "B"),
                        last))
                .contains("D: a b d");
    }

    @Test
    void a_visit_moves_by_its_number_and_by_its_account_with_what_comes_late() {
        String number = new VisitIdentifier(VisitIdentifier.Kind.VISIT_NUMBER, "urn:visits", "1").key();
        MessageFixture late =
                aMessage().id("late").of("A").visit("1").at(UNMERGE).event(VisitEvent.UPDATED);
        MessageFixture byNumber = aMessage()
                .id("move")
                .of("B")
                .at(MERGE)
                .telling(IdentityChange.moved(alias("A"), alias("B"), Set.of(number)));
        MessageFixture byAccount = aMessage()
                .id("move")
                .of("B")
                .at(MERGE)
                .telling(IdentityChange.moved(alias("A"), alias("B"), Set.of(IdentityChange.accountKey("R1"))));
        MessageFixture other = arrival("other", "A", "9", "2026-11-20T09:00:00Z");

        assertThat(gathered(arrival("a", "A", "1", FIRST), other, byNumber, late))
                .contains("B: a late", "A: other");
        assertThat(gathered(arrival("a", "A", "1", FIRST).account("R1"), other, byAccount, late))
                .contains("B: a late", "A: other");
        assertThat(gathered(arrival("a", "A", "1", FIRST), other, byAccount)).contains("A: a");
    }

    @Test
    void a_ward_that_touches_the_emergency_department_is_of_the_visit() {
        MessageFixture left = aMessage().id("left").of("A").visit("1").at(MERGE).event(VisitEvent.DISCHARGED);

        assertThat(gathered(arrival("a", "A", "1", FIRST), left, ward("w", "2026-11-01T17:59:00Z")))
                .contains("A: a left w");
        assertThat(gathered(arrival("a", "A", "1", FIRST), left, ward("w", "2026-11-01T18:01:00Z")))
                .contains("A: a left", "A: w");
        assertThat(gathered(arrival("a", "A", "1", FIRST), ward("w", "2026-11-02T09:00:00Z")))
                .contains("A: a w");
        assertThat(gathered(arrival("a", "A", "1", FIRST), ward("w", "2026-10-31T09:00:00Z")))
                .contains("A: a", "A: w");
    }

    @Test
    void who_comes_back_within_seven_days_of_the_first_arrival_comes_back_to_it() {
        assertThat(gathered(
                        arrival("a", "A", "1", FIRST),
                        arrival("b", "A", "2", "2026-11-07T09:00:00Z"),
                        arrival("c", "A", "3", "2026-11-08T09:00:00Z"),
                        arrival("d", "A", "4", "2026-11-08T09:00:01Z")))
                .containsExactlyInAnyOrder("A: a b c", "A: d");
    }

    @Test
    void a_first_visit_that_was_cancelled_or_is_no_exposure_leads_nothing() {
        MessageFixture cancelled =
                aMessage().id("x").of("A").visit("1").at(MERGE).event(VisitEvent.CANCELLED);
        MessageFixture second = arrival("b", "A", "2", "2026-11-03T09:00:00Z");

        assertThat(gathered(arrival("a", "A", "1", FIRST), cancelled, second)).contains("A: a x", "A: b");
        assertThat(gathered(visitOf("a", "A", "1", FIRST), second)).contains("A: a", "A: b");
    }

    @Test
    void a_death_told_of_the_person_or_on_another_ward_reaches_the_visits_before_it() {
        MessageFixture told =
                aMessage().id("told").of("A").at(UNMERGE).telling().died(true);
        MessageFixture elsewhere = ward("w", "2026-11-20T09:00:00Z").died(true);

        assertThat(died(arrival("a", "A", "1", FIRST), told)).isTrue();
        assertThat(died(arrival("a", "A", "1", FIRST), elsewhere)).isTrue();
        assertThat(died(arrival("a", "A", "1", "2026-12-20T09:00:00Z"), elsewhere))
                .isFalse();
    }

    private static boolean died(MessageFixture... messages) {
        return VisitGathering.of(patientMessages(messages), visit -> true).stream()
                .filter(visit -> !visit.ofPerson())
                .filter(visit -> visit.messages().getFirst().messageId().equals("a"))
                .findFirst()
                .orElseThrow()
                .visit()
                .died();
    }

    private static MessageFixture arrival(String id, String patient, String number, String at) {
        return visitOf(id, patient, number, at).code("V13.4");
    }

    private static MessageFixture visitOf(String id, String patient, String number, String at) {
        return aMessage().id(id).of(patient).visit(number).at(at).from(at);
    }

    private static MessageFixture ward(String id, String at) {
        return aMessage()
                .id(id)
                .of("A")
                .visit("W")
                .at(at)
                .from(at)
                .event(VisitEvent.ADMITTED)
                .patientClass(PatientClass.INPATIENT);
    }

    private static MessageFixture merge(String retired, String survivor) {
        return aMessage()
                .id("merge")
                .of(survivor)
                .at(MERGE)
                .telling(IdentityChange.merged(alias(retired), alias(survivor)));
    }

    private static MessageFixture unmerge(String one, String other) {
        return aMessage().id("unmerge").of(one).at(UNMERGE).telling(IdentityChange.parted(alias(one), alias(other)));
    }

    private static String alias(String patient) {
        return PatientAlias.of(
                aMessage().of(patient).build().patient().identifiers().getFirst());
    }

    /** The visits as {@code patient: messages}, the same in any order of the messages. */
    private static List<String> gathered(MessageFixture... messages) {
        List<PatientMessage> all = patientMessages(messages);
        List<String> visits = told(all);
        Random random = new Random(20261120);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(all, random);
            assertThat(told(all)).containsExactlyInAnyOrderElementsOf(visits);
        }
        return visits;
    }

    private static List<String> told(List<PatientMessage> messages) {
        return VisitGathering.of(messages, visit -> !visit.codes().isEmpty()).stream()
                .map(visit -> (char) visit.patientKey().getLeastSignificantBits()
                        + ": "
                        + String.join(
                                " ",
                                new TreeSet<>(visit.messages().stream()
                                        .map(VisitMessage::messageId)
                                        .toList())))
                .toList();
    }

    private static List<PatientMessage> patientMessages(MessageFixture... messages) {
        return new ArrayList<>(Arrays.stream(messages)
                .map(MessageFixture::build)
                .map(message -> new PatientMessage(
                        new UUID(
                                0,
                                message.patient()
                                        .identifiers()
                                        .getFirst()
                                        .value()
                                        .charAt(0)),
                        message))
                .toList());
    }
}
