package nl.vangnet.screening;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.ReceivedMessage;
import nl.vangnet.screening.application.TakeMessages;
import nl.vangnet.screening.domain.screeningcase.ClosedReason;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.MessageFixture;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hard feeds whose outcome hangs on what the database finds of a patient. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HardFeedsIT {

    @Inject
    TakeMessages takeMessages;

    @Inject
    CaseLists lists;

    private final UUID patient = UUID.randomUUID();

    @Test
    void a_late_update_long_after_a_death_on_another_ward_does_not_bring_the_dead_back() {
        UUID arrival = take(aMessage()
                .visit("1")
                .at("2026-08-01T09:00:00Z")
                .from("2026-08-01T09:00:00Z")
                .code("V13.4"));
        take(aMessage()
                .visit("2")
                .at("2026-09-11T09:00:00Z")
                .event(VisitEvent.DISCHARGED)
                .patientClass(PatientClass.INPATIENT)
                .leftDead(true));
        assertThat(caseOf(arrival).closedReason()).isEqualTo(ClosedReason.DECEASED);

        take(aMessage()
                .visit("1")
                .at("2026-11-15T09:00:00Z")
                .event(VisitEvent.UPDATED)
                .code("S82.2"));

        assertThat(caseOf(arrival).closedReason()).isEqualTo(ClosedReason.DECEASED);
    }

    @Test
    void a_diagnosis_that_comes_months_late_reaches_the_visits_around_the_one_that_it_is_of() {
        UUID arrival = take(aMessage()
                .visit("1")
                .at("2026-08-01T09:00:00Z")
                .from("2026-08-01T09:00:00Z")
                .code("J06.9"));
        UUID back = take(aMessage()
                .visit("2")
                .at("2026-08-05T09:00:00Z")
                .from("2026-08-05T09:00:00Z")
                .code("V13.4"));

        take(aMessage()
                .visit("1")
                .at("2026-11-15T09:00:00Z")
                .event(VisitEvent.UPDATED)
                .code("S82.2")
                .code("V13.4"));

        assertThat(caseOf(arrival)).isEqualTo(caseOf(back));
        assertThat(caseOf(back).isClosed()).isFalse();
    }

    @Test
    void a_test_takes_nothing_from_the_visit_that_it_names() {
        take(aMessage().visit("1").at("2026-08-01T09:00:00Z").test());
        UUID arrival = take(aMessage()
                .visit("1")
                .at("2026-08-01T10:00:00Z")
                .from("2026-08-01T10:00:00Z")
                .code("V13.4"));
        take(aMessage().visit("1").at("2026-08-01T11:00:00Z").test().died(true));
        UUID late = take(aMessage()
                .visit("1")
                .at("2026-11-15T09:00:00Z")
                .event(VisitEvent.UPDATED)
                .code("S82.2"));

        assertThat(caseOf(late)).isEqualTo(caseOf(arrival));
        assertThat(caseOf(arrival).isClosed()).isFalse();
    }

    private UUID take(MessageFixture fixture) {
        UUID id = UUID.randomUUID();
        takeMessages.handle(List.of(new ReceivedMessage(
                id,
                patient,
                Instant.now(),
                fixture.of(patient.toString()).id(id.toString()).build())));
        return id;
    }

    private ScreeningCase caseOf(UUID message) {
        UUID id = Objects.requireNonNull(lists.fate(message).orElseThrow().caseRef())
                .caseId();
        return lists.find(id).orElseThrow().screeningCase();
    }
}
