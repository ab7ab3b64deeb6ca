package nl.vangnet.intake.application.issue;

import java.util.List;
import java.util.UUID;

/** The issues of messages, to be looked at. */
public interface MessageIssues {

    /** Most frequent first. */
    List<MessageIssue> of(UUID message);
}
