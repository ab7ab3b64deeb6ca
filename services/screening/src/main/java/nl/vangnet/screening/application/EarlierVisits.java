package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of patients from before a visit. Reads only. */
public interface EarlierVisits {

    /** By visit, when its patient last came for a shocking event before it; without those of whom none is known. */
    Map<UUID, Instant> lastForTrauma(Set<UUID> visitIds);
}
