package nl.vangnet.intake.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RawViewTest {

    @ParameterizedTest
    @CsvSource({
        "PID-3[1], PID-3[1], true",
        "PID-3, PID-3[1], true",
        "PID-3[1].4, PID-3[1], true",
        "PID-3[2], PID-3, true",
        "PID-30, PID-3, false",
        "PID-3, PID-30, false",
        "DG1-3[2], DG1-3[1], false"
    })
    void what_was_noticed_stands_at_its_field(String noticed, String field, boolean here) {
        Fault fault = Fault.at(IntakeErrorCode.UNREADABLE_FIELD, noticed, "is no date");
        Rendering rendering = new Rendering(
                "",
                List.of(new Rendering.Segment(
                        "PID", null, 1, List.of(new Rendering.Field(field, null, "|", "soon", null, true)))),
                "",
                List.of(fault),
                List.of());

        RawView view = RawView.of(rendering, null);

        assertThat(view.segments().getFirst().fields().getFirst().notices()).hasSize(here ? 1 : 0);
        assertThat(view.loose()).hasSize(here ? 0 : 1);
    }
}
