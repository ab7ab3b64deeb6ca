package nl.vangnet.intake.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepIssuesTest {

    @Test
    void issues_of_one_kind_and_place_are_counted_together() {
        List<MessageIssue> issues = KeepIssues.counted(List.of(
                Fault.at(IntakeErrorCode.UNREADABLE_FIELD, "DG1-5[1]", "not a time"),
                Fault.at(IntakeErrorCode.UNREADABLE_FIELD, "DG1-5[2]", "not a time"),
                Fault.of(IntakeErrorCode.PROFILE_ISSUE, "something")));

        assertThat(issues)
                .containsExactly(
                        new MessageIssue("UNREADABLE_FIELD", "DG1-5", "not a time", 2),
                        new MessageIssue("PROFILE_ISSUE", "", "something", 1));
    }
}
