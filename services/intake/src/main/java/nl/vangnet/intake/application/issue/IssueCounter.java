package nl.vangnet.intake.application.issue;

import java.util.List;

/** Is told of issues, to count them by feed and kind. */
public interface IssueCounter {

    void count(String feed, List<MessageIssue> issues);
}
