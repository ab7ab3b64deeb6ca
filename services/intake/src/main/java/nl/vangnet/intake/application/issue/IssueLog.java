package nl.vangnet.intake.application.issue;

import java.util.List;
import java.util.UUID;

/** Where issues are kept. */
public interface IssueLog {

    /** Adds to what is known of these messages. Set-based: one statement, whatever the number of messages. */
    void add(List<Found> found);

    /** The issues of one message. */
    record Found(UUID message, List<MessageIssue> issues) {}
}
