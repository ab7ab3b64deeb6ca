package nl.vangnet.screening.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.application.CaseBook;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.screeningcase.StageOneWindow;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Cases in PostgreSQL: the whole case as JSON, beside it the columns that lists search and sort by. */
@ApplicationScoped
class PostgresCaseBook implements CaseBook {

    private record CaseRow(
            UUID id,
            String number,
            UUID visitId,
            UUID patientKey,
            int version,
            String state,
            String exposureClass,
            Instant opensAt,
            Instant closesAt,
            ScreeningCase snapshot) {}

    private record EventRow(
            UUID caseId,
            int version,
            String type,
            Instant occurredAt,
            @Nullable String byUser) {}

    private final Statements statements;
    private final ScreeningPolicy policy;

    PostgresCaseBook(Statements statements, ScreeningPolicy policy) {
        this.statements = statements;
        this.policy = policy;
    }

    @Override
    public Map<UUID, ScreeningCase> holdOfVisits(Set<UUID> visitIds) {
        Map<UUID, ScreeningCase> held = new HashMap<>();
        // In order of id, so that two who hold several never wait for each other.
        statements.list(
                "SELECT snapshot FROM screening_case WHERE visit_id = ANY (?) ORDER BY id FOR UPDATE",
                row -> {
                    ScreeningCase found = StoredJson.read(row.getString(1), ScreeningCase.class);
                    return held.put(found.identity().visitId(), found);
                },
                visitIds);
        return held;
    }

    @Override
    public Optional<ScreeningCase> hold(UUID caseId) {
        return statements
                .list(
                        "SELECT snapshot FROM screening_case WHERE id = ? FOR UPDATE",
                        row -> StoredJson.read(row.getString(1), ScreeningCase.class),
                        caseId)
                .stream()
                .findFirst();
    }

    @Override
    public List<String> numbers(int count) {
        return count == 0
                ? List.of()
                : statements.list(
                        "SELECT nextval('case_number') FROM generate_series(1, ?)",
                        row -> "VN-%04d".formatted(row.getLong(1)),
                        count);
    }

    @Override
    public void save(Collection<ScreeningCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        statements.change("""
                INSERT INTO screening_case (id, number, visit_id, patient_key, version, state, exposure_class, opens_at,
                    closes_at, snapshot)
                SELECT id, number, visit_id, patient_key, version, state, exposure_class, opens_at, closes_at, snapshot
                FROM jsonb_to_recordset(?::jsonb) AS c (id uuid, number text, visit_id uuid, patient_key uuid,
                    version int, state text, exposure_class text, opens_at timestamptz, closes_at timestamptz,
                    snapshot jsonb)
                ON CONFLICT (id) DO UPDATE SET patient_key = excluded.patient_key, version = excluded.version, state = excluded.state,
                    exposure_class = excluded.exposure_class, opens_at = excluded.opens_at,
                    closes_at = excluded.closes_at, snapshot = excluded.snapshot,
                    revision = screening_case.revision + 1""", StoredJson.write(cases.stream().map(this::row).toList()));
    }

    private CaseRow row(ScreeningCase saved) {
        StageOneWindow window = saved.stageOneWindow(policy.hospitalZone());
        return new CaseRow(
                saved.identity().caseId(),
                saved.identity().number(),
                saved.identity().visitId(),
                saved.identity().patientKey(),
                saved.version(),
                saved.state().name(),
                saved.exposure().exposureClass().name(),
                window.opensAt(),
                window.closesAt(),
                saved);
    }

    @Override
    public void describe(Map<UUID, Visit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        List<PersonColumns> rows = visits.entrySet().stream()
                .map(visit -> PersonColumns.of(visit.getKey(), visit.getValue()))
                .toList();
        statements.change("""
                UPDATE screening_case c SET person_name = p.person_name, birth_date = p.birth_date, sex = p.sex,
                    place = p.place, identifiers = ARRAY(SELECT jsonb_array_elements_text(p.identifiers)),
                    visit_numbers = ARRAY(SELECT jsonb_array_elements_text(p.visit_numbers)),
                    search_text = lower(c.number || ' ' || p.search_text), revision = c.revision + 1
                FROM jsonb_to_recordset(?::jsonb) AS p (id uuid, person_name text, birth_date date, sex text, place text,
                    identifiers jsonb, visit_numbers jsonb, search_text text)
                WHERE c.id = p.id""", StoredJson.write(rows));
    }

    @Override
    public void remember(List<ScreeningEvent> events, @Nullable String by) {
        if (events.isEmpty()) {
            return;
        }
        Map<List<Object>, EventRow> rows = new LinkedHashMap<>();
        for (ScreeningEvent event : events) {
            UUID caseId = event.snapshot().identity().caseId();
            int version = event.snapshot().version();
            rows.put(
                    List.of(caseId, version),
                    new EventRow(caseId, version, event.getClass().getSimpleName(), event.occurredAt(), by));
        }
        statements.change("""
                INSERT INTO case_event (case_id, version, type, occurred_at, by_user)
                SELECT case_id, version, type, occurred_at, by_user FROM jsonb_to_recordset(?::jsonb)
                    AS e (case_id uuid, version int, type text, occurred_at timestamptz, by_user text)""", StoredJson.write(List.copyOf(rows.values())));
    }
}
