package nl.vangnet.followup.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people look at: lists of cases with their checks. */
public interface FollowUpLists {

    /** Cases with a check that is due, or a missed one that waits for a decision; those whose check is due longest first. */
    List<FollowedCase> due(int limit);

    /** Cases with nothing due and a check planned; the check that opens next first. */
    List<FollowedCase> upcoming(int limit);

    /** One case with all its checks; empty when it is not known here. */
    Optional<FollowedCase> ofCase(UUID caseId);

    /** The case that a check belongs to, with all its checks. */
    Optional<FollowedCase> ofCheck(UUID checkId);

    /** Something that differs whenever a list may differ. */
    String fingerprint();
}
