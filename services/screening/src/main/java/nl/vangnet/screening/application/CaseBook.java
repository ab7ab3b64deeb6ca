package nl.vangnet.screening.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Where cases are kept. Who holds a case holds it until the end of the transaction. */
public interface CaseBook {

    /** Cases by visit. */
    Map<UUID, ScreeningCase> holdOfVisits(Set<UUID> visitIds);

    Optional<ScreeningCase> hold(UUID caseId);

    /** Numbers that nobody has yet. */
    List<String> numbers(int count);

    void save(Collection<ScreeningCase> cases);

    /** Who the patient is and where, for the nurse; by case id. */
    void describe(Map<UUID, Visit> visits);

    /** @param by the user who did it, or null when a message did */
    void remember(List<ScreeningEvent> events, @Nullable String by);
}
