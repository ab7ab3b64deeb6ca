package nl.vangnet.trials.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateLife;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Step;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.TrialProtocol;

/** Evaluates cases that changed, for every trial. A snapshot that is not newer than the stored one changes nothing. */
@ApplicationScoped
public class FollowCases {

    private final RecruitingTrials trials;
    private final CaseSnapshots caseSnapshots;
    private final Candidates candidates;
    private final Pseudonyms pseudonyms;
    private final CandidateSteps candidateSteps;
    private final Clock clock;

    FollowCases(
            RecruitingTrials trials,
            CaseSnapshots caseSnapshots,
            Candidates candidates,
            Pseudonyms pseudonyms,
            CandidateSteps candidateSteps,
            Clock clock) {
        this.trials = trials;
        this.caseSnapshots = caseSnapshots;
        this.candidates = candidates;
        this.pseudonyms = pseudonyms;
        this.candidateSteps = candidateSteps;
        this.clock = clock;
    }

    @Transactional
    public void handle(List<CaseSnapshot> batch) {
        List<CaseSnapshot> newer = caseSnapshots.keepNewer(latestOfEach(batch));
        if (newer.isEmpty()) {
            return;
        }
        Map<UUID, CaseSnapshot> snapshots = new TreeMap<>();
        newer.forEach(snapshot -> snapshots.put(snapshot.caseId(), snapshot));
        Map<Seat, Candidate> known = new HashMap<>();
        candidates
                .lock(snapshots.keySet())
                .forEach(candidate -> known.put(new Seat(candidate.trial(), candidate.caseId()), candidate));

        Instant now = clock.instant();
        List<Step> steps = snapshots.values().stream()
                .flatMap(snapshot -> trials.protocols().stream()
                        .map(protocol -> step(
                                protocol,
                                snapshot,
                                Optional.ofNullable(known.get(new Seat(protocol.trial(), snapshot.caseId()))),
                                now)))
                .flatMap(Optional::stream)
                .toList();
        candidateSteps.take(steps, snapshots, now);
    }

    private Optional<Step> step(TrialProtocol protocol, CaseSnapshot snapshot, Optional<Candidate> known, Instant now) {
        return known.map(candidate -> CandidateLife.advance(protocol, snapshot, candidate, now))
                .orElseGet(
                        () -> CandidateLife.begin(protocol, snapshot, pseudonyms.of(protocol, snapshot.caseId()), now));
    }

    /** In order of case id, so that two batches lock in the same order. */
    private static List<CaseSnapshot> latestOfEach(List<CaseSnapshot> batch) {
        Map<UUID, CaseSnapshot> latest = new TreeMap<>();
        var later = BinaryOperator.maxBy(Comparator.comparingLong(CaseSnapshot::version));
        batch.forEach(snapshot -> latest.merge(snapshot.caseId(), snapshot, later));
        return List.copyOf(latest.values());
    }

    private record Seat(TrialId trial, UUID caseId) {}
}
