package nl.vangnet.screening.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Keeps cases in memory. */
final class MemoryCases implements CaseBook {

    private final Map<UUID, ScreeningCase> byVisit = new LinkedHashMap<>();
    private final List<ScreeningEvent> told = new ArrayList<>();
    private int last;

    @Nullable
    ScreeningCase ofVisit(UUID visitId) {
        return byVisit.get(visitId);
    }

    Collection<ScreeningCase> all() {
        return byVisit.values();
    }

    List<ScreeningEvent> told() {
        return told;
    }

    @Override
    public Map<UUID, ScreeningCase> holdOfVisits(Set<UUID> visitIds) {
        Map<UUID, ScreeningCase> held = new HashMap<>(byVisit);
        held.keySet().retainAll(visitIds);
        return held;
    }

    @Override
    public Optional<ScreeningCase> hold(UUID caseId) {
        return byVisit.values().stream()
                .filter(known -> known.identity().caseId().equals(caseId))
                .findFirst();
    }

    @Override
    public List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            last++;
            numbers.add("VN-%04d".formatted(last));
        }
        return numbers;
    }

    @Override
    public void save(Collection<ScreeningCase> cases) {
        cases.forEach(saved -> byVisit.put(saved.identity().visitId(), saved));
    }

    @Override
    public void describe(Map<UUID, Visit> visits) {
        // Nobody looks.
    }

    @Override
    public void remember(List<ScreeningEvent> events, @Nullable String by) {
        told.addAll(events);
    }
}
