package nl.vangnet.screening.application;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.MessageFixture;
import nl.vangnet.screening.domain.visit.PatientAlias;
import nl.vangnet.screening.domain.visit.PatientClass;
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
    void a_pre_admission_does_not_date_an_arrival_without_a_start() {
        hospital.take(
                message(aMessage().visit("1").at("2026-11-01T09:00:00Z").event(VisitEvent.OTHER)),
                message(aMessage().visit("1").at("2026-11-20T09:00:00Z").code("V13.4")));

        assertThat(onlyOpen().trauma().instant()).isEqualTo("2026-11-20T09:00:00Z");
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
