package nl.vangnet.trials.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.trials.domain.CaseSnapshot;

/** The cases as screening last told them. */
public interface CaseSnapshots {

    /** Stores what is newer than what is stored, one snapshot per case at most, and returns that part. */
    List<CaseSnapshot> keepNewer(List<CaseSnapshot> snapshots);

    Map<UUID, CaseSnapshot> of(Collection<UUID> caseIds);

    Optional<CaseSnapshot> find(UUID caseId);
}
