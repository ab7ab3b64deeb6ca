package nl.vangnet.trials.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateLife;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Step;

/** Offers and withdraws candidates whose window opened or closed. The due moments are in the database, so a restart misses none. */
@ApplicationScoped
public class KeepWindows {

    private final RecruitingTrials trials;
    private final CaseSnapshots caseSnapshots;
    private final Candidates candidates;
    private final CandidateSteps candidateSteps;
    private final Clock clock;

    KeepWindows(
            RecruitingTrials trials,
            CaseSnapshots caseSnapshots,
            Candidates candidates,
            CandidateSteps candidateSteps,
            Clock clock) {
        this.trials = trials;
        this.caseSnapshots = caseSnapshots;
        this.candidates = candidates;
        this.candidateSteps = candidateSteps;
        this.clock = clock;
    }

    /** Handles at most {@code limit} candidates and says how many there were; that many means there may be more. */
    @Transactional
    public int handle(int limit) {
        Instant now = clock.instant();
        List<Candidate> due = candidates.lockDue(now, limit);
        if (due.isEmpty()) {
            return 0;
        }
        Map<UUID, CaseSnapshot> snapshots =
                caseSnapshots.of(due.stream().map(Candidate::caseId).distinct().toList());

        List<Step> steps = new ArrayList<>();
        List<Candidate> unchanged = new ArrayList<>();
        for (Candidate candidate : due) {
            step(candidate, snapshots, now).ifPresentOrElse(steps::add, () -> unchanged.add(candidate));
        }
        candidateSteps.take(steps, snapshots, now);
        candidates.reschedule(unchanged, now);
        return due.size();
    }

    private Optional<Step> step(Candidate candidate, Map<UUID, CaseSnapshot> snapshots, Instant now) {
        CaseSnapshot snapshot = snapshots.get(candidate.caseId());
        if (snapshot == null) {
            throw new IllegalStateException(
                    "candidate %s has no case".formatted(candidate.pseudonym().said()));
        }
        // A trial that stopped recruiting keeps its candidates as they are.
        return trials.protocol(candidate.trial())
                .flatMap(protocol -> CandidateLife.advance(protocol, snapshot, candidate, now));
    }
}
