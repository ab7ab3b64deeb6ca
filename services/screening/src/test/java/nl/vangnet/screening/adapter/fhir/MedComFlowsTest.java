package nl.vangnet.screening.adapter.fhir;

import static nl.vangnet.screening.adapter.fhir.Samples.medCom;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import nl.vangnet.screening.domain.visit.VisitMessage;
import nl.vangnet.screening.domain.visit.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every flow of MedCom's certification protocol, in every order and with the last message twice: what its receiver must see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MedComFlowsTest {

    static Stream<Arguments> flows() {
        return Stream.of(
                flow("STIN_A", VisitStatus.PRESENT, false, null),
                flow("STIN_B1 STIN_B2", VisitStatus.PRESENT, false, null),
                flow("STIN_C1 STIN_C2", VisitStatus.PRESENT, false, null),
                flow("STAA_D", VisitStatus.PRESENT, false, null),
                flow("STAA_E STIN_E", VisitStatus.PRESENT, false, null),
                flow("STIN_F STOR_F", VisitStatus.ON_LEAVE, false, null),
                flow("STIN_G STOR_G SLOR_G", VisitStatus.PRESENT, false, null),
                flow("STIN_H SLHJ_H", VisitStatus.DISCHARGED, false, "2023-03-07T08:45:30Z"),
                flow("STIN_I STOR_I SLHJ_I", VisitStatus.DISCHARGED, false, "2023-03-04T15:00:00Z"),
                flow("MORS_J", VisitStatus.PRESENT, true, null),
                flow("STIN_K MORS_K", VisitStatus.DISCHARGED, true, "2023-03-04T06:00:00Z"),
                flow("STIN_L STOR_L MORS_L", VisitStatus.ON_LEAVE, true, null),
                flow("STIN_N AN_STIN_N", VisitStatus.CANCELLED, false, null),
                flow("STIN_O RE_STIN_O", VisitStatus.PRESENT, false, null),
                flow("STIN_P RE_STIN-P AN_STIN_P", VisitStatus.CANCELLED, false, null),
                flow("TEK_STIN_A", VisitStatus.PRESENT, false, null),
                flow("TEK_STAA_A TEK_STIN_B TEK_SLHJ_A", VisitStatus.DISCHARGED, false, "2023-03-03T14:00:00Z"),
                flow("TEK_DUB", VisitStatus.PRESENT, false, null),
                flow("TEK_LOV", VisitStatus.PRESENT, false, null));
    }

    private static Arguments flow(String names, VisitStatus status, boolean died, @Nullable String end) {
        return Arguments.of(names, status, died, end);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flows")
    void a_flow_is_one_visit_that_stands_as_the_protocol_says(
            String names, VisitStatus status, boolean died, @Nullable String end) {
        List<VisitMessage> messages = medCom(names.split(" "));

        assertThat(orders(messages)).allSatisfy(order -> {
            List<VisitMessage> arrived = new ArrayList<>(order);
            arrived.add(order.getLast());
            Visit visit = Visit.fold(arrived);
            assertThat(visit.status()).isEqualTo(status);
            assertThat(visit.died()).isEqualTo(died);
            assertThat(visit.endedAt()).isEqualTo(end == null ? null : Instant.parse(end));
            assertThat(visit).isEqualTo(Visit.fold(messages));
        });
        assertThat(messages)
                .extracting(VisitMessage::identifiers)
                .allSatisfy(identifiers -> assertThat(identifiers)
                        .containsAnyElementsOf(messages.getFirst().identifiers()));
    }

    @Test
    void an_emergency_visit_that_ends_on_the_ward_was_in_the_emergency_department_all_along() {
        Visit visit = Visit.fold(medCom("TEK_STAA_A", "TEK_SLHJ_A", "TEK_STIN_B"));

        assertThat(visit.emergency()).isTrue();
        assertThat(visit.patientClass()).isEqualTo(PatientClass.INPATIENT);
        assertThat(visit.arrivedAt()).isEqualTo("2023-02-28T09:00:04Z");
    }

    @Test
    void a_corrected_start_moves_the_arrival() {
        assertThat(Visit.fold(medCom("STIN_O")).arrivedAt()).isEqualTo("2023-03-01T11:00:00Z");
        assertThat(Visit.fold(medCom("RE_STIN_O", "STIN_O")).arrivedAt()).isEqualTo("2023-03-01T07:00:00Z");
    }

    @Test
    void a_second_hospital_goes_on_with_the_visit_of_the_first() {
        // B1's Bundle is dated two months after B2's, though it happened first.
        Visit visit = Visit.fold(medCom("STIN_B2", "STIN_B1"));

        assertThat(visit.arrivedAt()).isEqualTo("2023-03-01T11:00:00Z");
        assertThat(visit.facility()).isEqualTo(Visit.fold(medCom("STIN_B2")).facility());
    }

    @Test
    void two_identifiers_of_an_episode_are_both_known() {
        assertThat(medCom("TEK_ID_2").getFirst().identifiers())
                .filteredOn(identifier -> identifier.kind() == Kind.EPISODE)
                .hasSize(2);
        assertThat(medCom("TEK_ID_LOCAL", "TEK_ID_LPR3"))
                .allSatisfy(message ->
                        assertThat(message.identifiers().getFirst().kind()).isEqualTo(Kind.EPISODE));
    }

    private static List<List<VisitMessage>> orders(List<VisitMessage> messages) {
        if (messages.size() < 2) {
            return List.of(messages);
        }
        List<List<VisitMessage>> orders = new ArrayList<>();
        for (VisitMessage first : messages) {
            List<VisitMessage> rest = new ArrayList<>(messages);
            rest.remove(first);
            for (List<VisitMessage> order : orders(rest)) {
                List<VisitMessage> all = new ArrayList<>(List.of(first));
                all.addAll(order);
                orders.add(all);
            }
        }
        return orders;
    }
}
