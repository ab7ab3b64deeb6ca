package nl.vangnet.screening.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import nl.vangnet.screening.domain.visit.VisitEvent;
import org.jspecify.annotations.Nullable;

/** What people look at. Reads only. */
public interface CaseLists {

    /** Something that happened to a case; {@code by} is null when a message did it. */
    record Happened(
            int version, String type, Instant at, @Nullable String by) {}

    /** A message of the case's visit. */
    record MessageLine(UUID messageId, VisitEvent event, String eventCode, Instant occurredAt, Instant receivedAt) {}

    /** A response as it was given. */
    record Given(Answers answers, Instant recordedAt, String by) {}

    /** What became of a message. */
    record MessageFate(
            UUID messageId,
            UUID visitId,
            String eventCode,
            boolean emergency,
            boolean ignored,
            ExposureDecision decision,
            @Nullable CaseRef caseRef) {}

    /** A case by name only. */
    record CaseRef(UUID caseId, String number, CaseState state) {}

    /** Cases that wait for a confirmation or a first screening, window open or still to open; soonest first. */
    List<ListedCase> waiting(Instant now, int limit);

    /** Cases whose window closed before they were screened; latest first. */
    List<ListedCase> missed(Instant now, int limit);

    List<ListedCase> newest(@Nullable CaseState state, int limit);

    /** By an identifier of the patient, exactly. */
    List<ListedCase> ofIdentifier(String identifier, int limit);

    /** By name, case number, visit number or identifier, or a part of one. */
    List<ListedCase> search(String words, int limit);

    List<ListedCase> of(Collection<UUID> caseIds);

    Optional<ListedCase> find(UUID caseId);

    List<Happened> history(UUID caseId);

    List<MessageLine> messages(UUID visitId);

    /** Later arrivals in an emergency department that belong to the visit. */
    List<Instant> returns(UUID visitId);

    List<Given> responses(UUID caseId);

    Optional<MessageFate> fate(UUID messageId);

    /** Another text after each change of any list. */
    String fingerprint(Instant now);
}
