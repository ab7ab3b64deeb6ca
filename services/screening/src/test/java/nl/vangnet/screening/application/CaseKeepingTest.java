package nl.vangnet.screening.application;

import static nl.vangnet.screening.domain.visit.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.MessageFixture;
import nl.vangnet.screening.domain.visit.VisitEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which case stays when visits are joined and come apart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseKeepingTest {

    private final Hospital hospital = new Hospital();
    private int nextMessage;

    @Test
    void the_case_stays_with_the_visit_that_is_left_when_the_first_is_cancelled() {
        hospital.take(message(arrival("1", "2026-11-20T09:00:00Z")), message(arrival("2", "2026-11-22T09:00:00Z")));
        ScreeningCase before = onlyOpen();

        hospital.take(message(aMessage().visit("1").at("2026-11-20T10:00:00Z").event(VisitEvent.CANCELLED)));

        assertThat(onlyOpen().identity().caseId()).isEqualTo(before.identity().caseId());
        assertThat(hospital.cases().all()).hasSize(1);
    }

    @Test
    void a_cancelled_visit_that_is_all_there_is_closes_its_case() {
        hospital.take(message(arrival("1", "2026-11-20T09:00:00Z")));

        hospital.take(message(aMessage().visit("1").at("2026-11-20T10:00:00Z").event(VisitEvent.CANCELLED)));

        assertThat(hospital.cases().all()).allMatch(ScreeningCase::isClosed).hasSize(1);
    }

    private ScreeningCase onlyOpen() {
        List<ScreeningCase> open = hospital.cases().all().stream()
                .filter(known -> !known.isClosed())
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static MessageFixture arrival(String number, String at) {
        return aMessage().visit(number).at(at).from(at).code("V13.4");
    }

    private ReceivedMessage message(MessageFixture fixture) {
        UUID id = new UUID(9, nextMessage++);
        var facts = fixture.id(id.toString()).build();
        return new ReceivedMessage(id, new UUID(5, 1), facts.occurredAt(), facts);
    }
}
