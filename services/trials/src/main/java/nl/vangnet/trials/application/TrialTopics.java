package nl.vangnet.trials.application;

import java.time.Instant;
import java.util.List;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Step;

/** Where each trial hears of its candidates, pseudonymously. Joins the transaction of the caller. */
public interface TrialTopics {

    void publish(List<Announcement> announcements, Instant now);

    /** A step that the trial has to hear of, and the case it is about. */
    record Announcement(Step step, CaseSnapshot snapshot) {}
}
