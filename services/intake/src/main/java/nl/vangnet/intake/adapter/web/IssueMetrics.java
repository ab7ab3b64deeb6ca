package nl.vangnet.intake.adapter.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.intake.application.issue.IssueCounter;
import nl.vangnet.intake.application.issue.MessageIssue;

/** Counts issues of messages that were taken: {@code intake_message_issues_total{feed, kind}}. */
@ApplicationScoped
class IssueMetrics implements IssueCounter {

    private final MeterRegistry registry;

    IssueMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(String feed, List<MessageIssue> issues) {
        issues.forEach(issue -> registry.counter("intake.message.issues", "feed", feed, "kind", issue.kind())
                .increment(issue.count()));
    }
}
