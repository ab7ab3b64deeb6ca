package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import nl.vangnet.screening.domain.instrument.Score;

/** Where filled-in instruments are kept, and those that are being filled in. */
public interface ResponseBook {

    /** A form on its way. */
    record Draft(Map<Integer, Integer> answers, Instant savedAt) {}

    /** Keeps a response, unless the same is kept. Returns whether it was new. */
    boolean add(UUID caseId, Answers answers, Score score, Instant recordedAt, String by);

    void saveDraft(UUID caseId, Answers answers);

    Optional<Draft> draft(UUID caseId, Instrument instrument);

    void dropDraft(UUID caseId, Instrument instrument);
}
