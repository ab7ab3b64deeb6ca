package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureDecision;

/** Where visits, their messages and the decisions on them are kept. Each method is one or two statements. */
public interface VisitBook {

    List<StoredMessage> within(Collection<Horizon> horizons);

    Map<UUID, ExposureDecision> decisions(Set<UUID> visitIds);

    /** Saves visits, new ones and known ones, and their keys. */
    void save(Collection<ScreenedVisit> visits);

    /** Which of these messages are stored, and how. */
    List<PlacedMessage> placed(Set<UUID> messageIds);

    /**
     * Adds messages, in place of their earlier revisions. Fails if one is stored as it is or newer by now: another reader
     * was quicker, and what was decided on is not so any more.
     */
    void add(Map<ReceivedMessage, UUID> visitOfMessage);

    /** Forgets the keys of visits that messages left; what they keep is saved with them. */
    void dropKeys(Set<UUID> visitIds);

    /** Says of which visits stored messages are now. */
    void move(Map<UUID, UUID> visitOfMessage);

    /** Closes visits that turned out to be part of another one. */
    void merge(Map<UUID, UUID> survivorOfMerged);

    /** Remembers decisions with what they were made from. */
    void remember(Collection<ScreenedVisit> decided, Instant at);
}
