package nl.vangnet.trials.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.vangnet.trials.application.TrialTopics.Announcement;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Step;

/** Stores steps and tells the trials, so that the two never part. */
@ApplicationScoped
class CandidateSteps {

    private final Candidates candidates;
    private final TrialTopics trialTopics;

    CandidateSteps(Candidates candidates, TrialTopics trialTopics) {
        this.candidates = candidates;
        this.trialTopics = trialTopics;
    }

    void take(List<Step> steps, Map<UUID, CaseSnapshot> snapshots, Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        candidates.save(steps, now);
        trialTopics.publish(
                steps.stream()
                        .filter(step -> step.change().published())
                        .map(step -> new Announcement(
                                step,
                                Objects.requireNonNull(
                                        snapshots.get(step.candidate().caseId()))))
                        .toList(),
                now);
    }
}
