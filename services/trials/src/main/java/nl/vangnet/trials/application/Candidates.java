package nl.vangnet.trials.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.Step;

/** The candidates of all trials. Whoever changes one holds its row lock until commit. */
public interface Candidates {

    /** The candidates of these cases, locked; waits for who has them now. */
    List<Candidate> lock(Collection<UUID> caseIds);

    /** At most {@code limit} candidates whose time has come, locked; passes over those that somebody else has. */
    List<Candidate> lockDue(Instant now, int limit);

    /** Stores each step and adds it to the candidate's history. */
    void save(List<Step> steps, Instant now);

    /** Sets the next time to look at candidates for whom this time changed nothing. */
    void reschedule(List<Candidate> unchanged, Instant now);
}
