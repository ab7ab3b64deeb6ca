package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vangnet.screening.application.rules.StoredVisits;
import nl.vangnet.screening.domain.risk.RiskEvidence;
import nl.vangnet.screening.domain.risk.RiskScore;
import nl.vangnet.screening.domain.risk.RiskScoring;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitMessage;

/** Scores cases when they are looked at: nothing of it is stored, so it follows every message, merge and setting. */
@ApplicationScoped
public class RiskScores {

    private final StoredVisits visits;
    private final EarlierVisits earlier;
    private final RiskScoring scoring;

    RiskScores(StoredVisits visits, EarlierVisits earlier, RiskScoring scoring) {
        this.visits = visits;
        this.earlier = earlier;
        this.scoring = scoring;
    }

    /** By case. A case whose visit has no messages any more, as after a merge, has none. */
    public Map<UUID, RiskScore> of(Collection<ListedCase> cases) {
        Map<UUID, UUID> visitOfCase = cases.stream()
                .collect(Collectors.toMap(
                        ListedCase::caseId,
                        listed -> listed.screeningCase().identity().visitId(),
                        (one, same) -> one));
        Map<UUID, List<VisitMessage>> messages = visits.messages(visitOfCase.values());
        Map<UUID, Instant> before = earlier.lastForTrauma(messages.keySet());
        Map<UUID, RiskScore> scores = new HashMap<>();
        visitOfCase.forEach((caseId, visitId) -> {
            List<VisitMessage> known = messages.getOrDefault(visitId, List.of());
            if (!known.isEmpty()) {
                scores.put(caseId, scoring.score(new RiskEvidence(Visit.fold(known), before.get(visitId))));
            }
        });
        return scores;
    }
}
