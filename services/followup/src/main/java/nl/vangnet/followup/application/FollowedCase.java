package nl.vangnet.followup.application;

import java.util.List;
import java.util.UUID;
import nl.vangnet.followup.domain.Check;
import nl.vangnet.followup.domain.TraumaTime;

/** A case with its checks in the order in which they come. */
public record FollowedCase(UUID caseId, String caseNumber, TraumaTime trauma, List<Check> checks) {}
