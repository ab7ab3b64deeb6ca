package nl.vangnet.intake.application.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.vangnet.intake.application.CommitStep;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.Reading;

/** Keeps what reading found to be wrong with messages that were taken, in the transaction that stores them. */
@ApplicationScoped
public class KeepIssues implements CommitStep {

    /** PID-29[1] and Bundle.entry[2] are the same places in every message; the position is not. */
    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

    private final IssueLog log;
    private final IssueCounter counter;

    KeepIssues(IssueLog log, IssueCounter counter) {
        this.log = log;
        this.counter = counter;
    }

    @Override
    public void keep(List<Kept> batch) {
        List<IssueLog.Found> found = new ArrayList<>();
        for (Kept kept : batch) {
            Reading reading = kept.message().reading();
            if (!kept.outcome().repeated() && !reading.findings().warnings().isEmpty()) {
                List<MessageIssue> issues = counted(reading.findings().warnings());
                found.add(new IssueLog.Found(kept.message().id(), issues));
                counter.count(reading.facts().feed(), issues);
            }
        }
        if (!found.isEmpty()) {
            log.add(found);
        }
    }

    static List<MessageIssue> counted(List<Fault> warnings) {
        Map<String, MessageIssue> issues = new LinkedHashMap<>();
        for (Fault warning : warnings) {
            String place = POSITION.matcher(Objects.requireNonNullElse(warning.at(), ""))
                    .replaceAll("");
            issues.merge(
                    warning.code() + " " + place,
                    new MessageIssue(warning.code().name(), place, warning.message(), 1),
                    (known, more) -> new MessageIssue(
                            known.kind(), known.place(), known.detail(), known.count() + more.count()));
        }
        return List.copyOf(issues.values());
    }
}
