package nl.vangnet.screening.application.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/** Visits as they are stored: read, and never changed. Whoever reads all of them in parts gets no tests. */
public interface StoredVisits {

    /** A visit with all that its messages say, and the case that it has, if any. */
    record StoredVisit(
            UUID id,
            Instant arrivedAt,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            List<VisitMessage> messages) {}

    /** @param since of the arrival */
    long count(Instant since);

    /**
     * @param after the last visit of the part before, or null for the first
     */
    List<StoredVisit> part(Instant since, @Nullable UUID after, int size);

    /** The messages of these visits; without those that no message is of. */
    Map<UUID, List<VisitMessage>> messages(Collection<UUID> visitIds);
}
