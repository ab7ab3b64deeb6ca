package nl.vangnet.screening.adapter.fhir;

import static nl.vangnet.screening.adapter.fhir.Samples.AMSTERDAM;
import static nl.vangnet.screening.adapter.fhir.Samples.bytes;
import static nl.vangnet.screening.adapter.fhir.Samples.medCom;
import static nl.vangnet.screening.adapter.fhir.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitMessage;
import nl.vangnet.screening.domain.visit.VisitStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The flows of MedCom's test protocol and of Da Vinci's examples, each with the effect that the protocol expects. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedExamplesTest {

    @Test
    void staa_d_is_an_emergency_visit_of_which_no_more_is_known() {
        Visit visit = Visit.fold(medCom("STAA_D"));

        ExposureDecision decision =
                ExposureScreening.screen(VisitEvidence.of(visit, AMSTERDAM), ExposureRules.load(ExposureRules.NEWEST));

        assertThat(visit.emergency()).isTrue();
        assertThat(visit.status()).isEqualTo(VisitStatus.PRESENT);
        assertThat(visit.arrivedAt()).isEqualTo("2023-02-28T09:00:04Z");
        assertThat(decision.exposureClass()).isEqualTo(ExposureClass.REVIEW);
        assertThat(decision.reasons()).extracting(ExposureReason::rule).containsExactly("no-reason");
    }

    @Test
    void staa_e_and_then_stin_e_are_one_visit_that_was_in_the_emergency_department() {
        List<VisitMessage> messages = medCom("STAA_E", "STIN_E");

        assertThat(messages.get(0).identifiers())
                .isEqualTo(messages.get(1).identifiers())
                .extracting(VisitIdentifier::kind)
                .containsExactly(VisitIdentifier.Kind.EPISODE);
        for (List<VisitMessage> arrival : List.of(messages, messages.reversed())) {
            Visit visit = Visit.fold(arrival);
            assertThat(visit.emergency()).isTrue();
            assertThat(visit.admitted()).isTrue();
            assertThat(visit.patientClass()).isEqualTo(PatientClass.INPATIENT);
            assertThat(visit.arrivedAt()).isEqualTo("2023-02-28T09:00:04Z");
        }
    }

    @Test
    void staa_d_and_staa_e_share_a_message_id_and_are_two_visits() {
        VisitMessage d = read(bytes("medcom/STAA_D.json"));
        VisitMessage e = read(bytes("medcom/STAA_E.json"));

        assertThat(d.messageId()).isEqualTo(e.messageId());
        assertThat(d.identifiers()).doesNotContainAnyElementsOf(e.identifiers());
    }

    @Test
    void stin_n_is_voided_by_an_stin_n_in_either_order() {
        List<VisitMessage> messages = medCom("STIN_N", "AN_STIN_N");

        assertThat(Visit.fold(messages).status()).isEqualTo(VisitStatus.CANCELLED);
        assertThat(Visit.fold(messages.reversed()).status()).isEqualTo(VisitStatus.CANCELLED);
    }

    @Test
    void stor_f_is_a_leave() {
        assertThat(Visit.fold(medCom("STIN_F", "STOR_F")).status()).isEqualTo(VisitStatus.ON_LEAVE);
    }

    @Test
    void slhj_h_ends_the_visit() {
        Visit visit = Visit.fold(medCom("STIN_H", "SLHJ_H"));

        assertThat(visit.status()).isEqualTo(VisitStatus.DISCHARGED);
        assertThat(visit.endedAt()).isEqualTo("2023-03-07T08:45:30Z");
        assertThat(visit.emergency()).isFalse();
    }

    @Test
    void mors_k_is_a_death() {
        assertThat(Visit.fold(medCom("STIN_K", "MORS_K")).died()).isTrue();
    }

    @Test
    void tek_fcc_names_no_event_and_cannot_be_read() {
        String line = new Explanation().explain(bytes("medcom/TEK_FCC.json"));

        assertThat(line).startsWith("{\"error\":{\"code\":\"FHIR_NO_EVENT\"");
    }

    @Test
    void da_vinci_admit_transfer_and_discharge_are_one_visit() {
        VisitMessage admit = read(bytes("davinci/admit-notification-message-bundle-01.json"));
        VisitMessage transfer = read(bytes("davinci/transfer-notification-message-bundle-01.json"));
        VisitMessage discharge = read(bytes("davinci/discharge-notification-message-bundle-01.json"));

        assertThat(List.of(admit.event(), transfer.event(), discharge.event()))
                .containsExactly(VisitEvent.ADMITTED, VisitEvent.TRANSFERRED, VisitEvent.DISCHARGED);
        assertThat(admit.identifiers()).isEqualTo(transfer.identifiers()).isEqualTo(discharge.identifiers());
        Visit visit = Visit.fold(List.of(discharge, transfer, admit));
        assertThat(visit.emergency()).isTrue();
        assertThat(visit.admitted()).isTrue();
        assertThat(visit.status()).isEqualTo(VisitStatus.DISCHARGED);
        assertThat(visit.facility()).isEqualTo("HOLY FAMILY HOSPITAL");
    }

    @Test
    void da_vinci_s_examplitis_is_no_exposure() {
        String line = new Explanation().explain(bytes("davinci/admit-notification-message-bundle-01.json"));

        assertThat(line)
                .contains("\"emergency\":true", "\"class\":\"EXCLUDE\"", "\"rule\":\"no-rule\"", "\"code\":\"1234\"");
    }
}
