package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.Optional;

/** Where a candidate stands. */
public sealed interface CandidateState {

    /** The window has yet to open; the trial knows nothing of this patient. */
    record Waiting() implements CandidateState {}

    /** The trial has been told. */
    record Offered(Instant at) implements CandidateState {}

    /**
     * A candidate no longer.
     *
     * @param offered when the trial had been told; empty when it never was
     * @param windowMoved whether a corrected trauma time would open the closed window again, which people have to judge
     */
    record Withdrawn(WithdrawalReason reason, Instant at, Optional<Instant> offered, boolean windowMoved)
            implements CandidateState {}
}
