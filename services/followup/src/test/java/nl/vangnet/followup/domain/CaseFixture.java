package nl.vangnet.followup.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Builds cases for tests. A case is screened, and its event was on 20 November 2026 at 18:05 in Amsterdam. */
final class CaseFixture {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final UUID CASE_ID = UUID.fromString("0192f3a1-7c00-7b00-8c4d-9e2f3a4b5c6d");

    static final CheckProtocol PROTOCOL = new CheckProtocol(
            Map.of(
                    CheckKind.STAGE2, rule("P14D", "P21D", "P28D"),
                    CheckKind.MONTH1_CONTACT, rule("P23D", "P30D", "P37D"),
                    CheckKind.FU1, rule("P38D", "P45D", "P59D"),
                    CheckKind.FU2, rule("P3M-14D", "P3M", "P3M14D"),
                    CheckKind.FU3, rule("P6M-21D", "P6M", "P6M21D")),
            LocalTime.of(9, 0));

    private CaseState state = CaseState.SCREENED;
    private boolean deceased;
    private TraumaTime trauma = traumaAt("2026-11-20T18:05:00+01:00");
    private Optional<Instant> stage2DoneAt = Optional.empty();

    private CaseFixture() {}

    static CaseFixture aCase() {
        return new CaseFixture();
    }

    static TraumaTime traumaAt(String time) {
        return new TraumaTime(OffsetDateTime.parse(time).toInstant(), TraumaTime.Precision.MINUTE, AMSTERDAM);
    }

    CaseFixture in(CaseState newState) {
        state = newState;
        return this;
    }

    CaseFixture deceased() {
        deceased = true;
        return this;
    }

    CaseFixture withTraumaAt(String time) {
        trauma = traumaAt(time);
        return this;
    }

    CaseFixture withStage2DoneAt(String time) {
        stage2DoneAt = Optional.of(OffsetDateTime.parse(time).toInstant());
        return this;
    }

    CaseSnapshot build() {
        return new CaseSnapshot(CASE_ID, "VN-0412", 1, state, deceased, trauma, stage2DoneAt);
    }

    private static WindowRule rule(String opens, String due, String closes) {
        return new WindowRule(Period.parse(opens), Period.parse(due), Period.parse(closes));
    }
}
