package nl.vangnet.screening.domain.risk;

import java.time.Instant;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What the score looks at.
 *
 * @param earlierTraumaVisit arrival of an earlier visit of the same patient for a shocking event, or null when none is
 *     known, which is not that there was none
 */
public record RiskEvidence(Visit visit, @Nullable Instant earlierTraumaVisit) {}
