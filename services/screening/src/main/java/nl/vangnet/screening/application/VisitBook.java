package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.visit.VisitMessage;

/** Where visits, their messages and the decisions on them are kept. Each method is one or two statements. */
public interface VisitBook {

    List<KnownVisit> ofPatients(Set<UUID> patientKeys);

    Map<UUID, List<VisitMessage>> messages(Set<UUID> visitIds);

    Map<UUID, ExposureDecision> decisions(Set<UUID> visitIds);

    /** Saves visits and their keys, new ones and known ones. */
    void save(Collection<ScreenedVisit> visits);

    /** Which of these messages are stored, and how. */
    List<PlacedMessage> placed(Set<UUID> messageIds);

    /**
     * Adds messages, in place of their earlier revisions. Fails if one is stored as it is or newer by now: another reader
     * was quicker, and what was decided on is not so any more.
     */
    void add(Map<ReceivedMessage, UUID> visitOfMessage);

    /** Moves all that belongs to a visit to the one that survives it. */
    void merge(Map<UUID, UUID> survivorOfMerged);

    /** Remembers decisions with what they were made from. */
    void remember(Collection<ScreenedVisit> decided, Instant at);
}
