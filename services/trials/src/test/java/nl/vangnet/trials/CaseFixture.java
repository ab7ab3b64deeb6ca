package nl.vangnet.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Confirmation;
import nl.vangnet.trials.domain.Score;
import nl.vangnet.trials.domain.Sex;
import nl.vangnet.trials.domain.StageResult;
import org.jspecify.annotations.Nullable;

/**
 * Builds cases for tests: a woman of 41 who speaks Dutch, with an event that nobody has confirmed and no screening, until
 * the test says so.
 */
public final class CaseFixture {

    /** Friday 20 November 2026, 18:05 in Amsterdam. */
    public static final Instant TRAUMA = Instant.parse("2026-11-20T17:05:00Z");

    public static final UUID CASE_ID = UUID.fromString("0192f3a1-7c00-7b00-8c4d-9e2f3a4b5c6d");

    private UUID caseId = CASE_ID;
    private long version = 1;
    private boolean closed;
    private @Nullable Integer age = 41;
    private Sex sex = Sex.FEMALE;
    private @Nullable String language = "nl";
    private boolean deceased;
    private Instant traumaTime = TRAUMA;
    private final Set<String> routes = new HashSet<>();
    private final Set<String> guards = new HashSet<>();
    private @Nullable Confirmation confirmation;
    private final List<StageResult> stages = new ArrayList<>();

    private CaseFixture() {}

    public static CaseFixture aCase() {
        return new CaseFixture();
    }

    /** Confirmed and positive at stage 1, a day after the event: a candidate as long as nothing is against it. */
    public static CaseFixture aPositiveCase() {
        return aCase().confirmed().screened(1, 1, new Score("PDI", 23, true), new Score("TSQ", 6, true));
    }

    public CaseFixture withId(UUID value) {
        caseId = value;
        return this;
    }

    public CaseFixture version(long value) {
        version = value;
        return this;
    }

    public CaseFixture closed() {
        closed = true;
        return this;
    }

    public CaseFixture aged(@Nullable Integer years) {
        age = years;
        return this;
    }

    public CaseFixture of(Sex value) {
        sex = value;
        return this;
    }

    public CaseFixture speaking(@Nullable String value) {
        language = value;
        return this;
    }

    public CaseFixture deceased() {
        deceased = true;
        return this;
    }

    public CaseFixture hurtAt(Instant value) {
        traumaTime = value;
        return this;
    }

    public CaseFixture routed(String route) {
        routes.add(route);
        return this;
    }

    public CaseFixture guarded(String guard) {
        guards.add(guard);
        return this;
    }

    public CaseFixture confirmed() {
        return confirmedAs("EXPERIENCED", "LIFE");
    }

    public CaseFixture confirmedAs(String mode, String... threats) {
        confirmation = new Confirmation(true, mode, Set.of(threats), traumaTime.plus(Duration.ofHours(2)));
        return this;
    }

    public CaseFixture rejected() {
        confirmation = new Confirmation(false, null, Set.of(), traumaTime.plus(Duration.ofHours(2)));
        return this;
    }

    public CaseFixture screened(int stage, long day, Score... scores) {
        return screenedAt(stage, traumaTime.plus(Duration.ofDays(day)), scores);
    }

    public CaseFixture screenedAt(int stage, Instant at, Score... scores) {
        stages.add(new StageResult(stage, at, List.of(scores)));
        return this;
    }

    public CaseSnapshot build() {
        return new CaseSnapshot(
                caseId,
                version,
                UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
                closed,
                closed ? "WITHDRAWN" : null,
                "SEH OLVG",
                age,
                sex,
                language,
                deceased,
                traumaTime,
                routes,
                guards,
                confirmation,
                stages,
                true);
    }
}
