package nl.vangnet.screening.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.exposure.CodingSystem;
import nl.vangnet.screening.domain.risk.RiskScore.Result;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.PatientSnapshot;
import nl.vangnet.screening.domain.visit.Reasons;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitLocation;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The score of one visit: each item on both sides and unknown, and what can be said of all of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskScoringTest {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant BEFORE = Instant.parse("2024-03-01T08:00:00Z");

    private final List<StatedCode> codes = new ArrayList<>();
    private Sex sex = Sex.UNKNOWN;
    private @Nullable Instant earlier;
    private String place = "SEH 4";
    private boolean over;

    @ParameterizedTest
    @CsvSource({
        "WHO, F43.1, PTSD_DIAGNOSIS, PRESENT",
        "NL, F43.1, PTSD_DIAGNOSIS, PRESENT",
        "CM, F43.12, PTSD_DIAGNOSIS, PRESENT",
        "SNOMED, 47505003, PTSD_DIAGNOSIS, PRESENT",
        "WHO, F43.0, PTSD_DIAGNOSIS, UNKNOWN",
        "WHO, F43.0, PSYCHIATRIC_DIAGNOSIS, UNKNOWN",
        "WHO, F43.1, PSYCHIATRIC_DIAGNOSIS, UNKNOWN",
        "WHO, F43.2, PSYCHIATRIC_DIAGNOSIS, PRESENT",
        "CM, F32.9, PSYCHIATRIC_DIAGNOSIS, PRESENT",
        "WHO, F10.0, SUBSTANCE_USE, PRESENT",
        "WHO, F17.1, SUBSTANCE_USE, UNKNOWN",
        "WHO, F17.1, TOBACCO_USE, PRESENT",
        "WHO, Z72.0, TOBACCO_USE, PRESENT",
        "WHO, Y91.2, SUBSTANCE_USE, PRESENT",
        "WHO, X99, INTENTIONAL_INJURY, PRESENT",
        "WHO, X61, INTENTIONAL_INJURY, PRESENT",
        "CM, T50.902A, INTENTIONAL_INJURY, PRESENT",
        "CM, T50.901A, INTENTIONAL_INJURY, UNKNOWN",
        "CM, X99.1XXS, INTENTIONAL_INJURY, UNKNOWN",
        "WHO, V13.4, INTENTIONAL_INJURY, ABSENT",
        "CM, X58.XXXA, INTENTIONAL_INJURY, ABSENT",
        "CM, X61, INTENTIONAL_INJURY, UNKNOWN",
        "WHO, Y21, INTENTIONAL_INJURY, UNKNOWN",
        "WHO, S72.0, INTENTIONAL_INJURY, UNKNOWN",
    })
    void a_code_says_yes_or_no_or_nothing(CodingSystem system, String code, RiskItem item, Presence presence) {
        state(system.uri(), code);

        assertThat(finding(item, false).presence()).isEqualTo(presence);
    }

    @Test
    void a_code_of_no_edition_says_nothing() {
        state(null, "F43.1");

        assertThat(finding(RiskItem.PTSD_DIAGNOSIS, false).presence()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void who_was_hurt_by_somebody_and_in_an_accident_was_hurt_on_purpose() {
        state(CodingSystem.WHO.uri(), "V13.4");
        state(CodingSystem.WHO.uri(), "Y04");

        assertThat(finding(RiskItem.INTENTIONAL_INJURY, false).presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void a_diagnosis_that_is_not_sent_is_unknown_unless_the_hospital_sends_them_all() {
        state(CodingSystem.WHO.uri(), "S72.0");

        assertThat(finding(RiskItem.PTSD_DIAGNOSIS, false).presence()).isEqualTo(Presence.UNKNOWN);
        assertThat(finding(RiskItem.PTSD_DIAGNOSIS, true).presence()).isEqualTo(Presence.ABSENT);
        assertThat(finding(RiskItem.INTENTIONAL_INJURY, true).presence()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void without_any_diagnosis_a_complete_list_says_nothing_either() {
        assertThat(finding(RiskItem.PTSD_DIAGNOSIS, true).presence()).isEqualTo(Presence.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, PRESENT", "MALE, ABSENT", "OTHER, ABSENT", "UNKNOWN, UNKNOWN"})
    void sex_is_known_or_not(Sex stated, Presence presence) {
        sex = stated;

        assertThat(finding(RiskItem.FEMALE_SEX, false).presence()).isEqualTo(presence);
    }

    @Test
    void intensive_care_may_come_yet_until_the_visit_is_over() {
        assertThat(finding(RiskItem.INTENSIVE_CARE, false).presence()).isEqualTo(Presence.UNKNOWN);

        over = true;
        assertThat(finding(RiskItem.INTENSIVE_CARE, false).presence()).isEqualTo(Presence.ABSENT);

        place = "IC 2";
        assertThat(finding(RiskItem.INTENSIVE_CARE, false))
                .satisfies(found -> assertThat(found.presence()).isEqualTo(Presence.PRESENT))
                .satisfies(found -> assertThat(found.source())
                        .isInstanceOfSatisfying(
                                RiskSource.Stated.class,
                                stated -> assertThat(stated.code().at()).isEqualTo("PV1-3")));
    }

    @Test
    void an_earlier_visit_that_nobody_knows_of_is_not_none() {
        assertThat(finding(RiskItem.EARLIER_TRAUMA_VISIT, true).presence()).isEqualTo(Presence.UNKNOWN);

        earlier = BEFORE;
        assertThat(finding(RiskItem.EARLIER_TRAUMA_VISIT, false).source())
                .isEqualTo(new RiskSource.EarlierVisit(BEFORE));
    }

    @ParameterizedTest
    @CsvSource({"ETHNICITY", "INSURANCE"})
    void what_is_not_read_stays_unknown_where_it_is_asked_for(RiskItem item) {
        assertThat(finding(item, true).presence()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void unknown_items_leave_a_range_that_could_not_be_assessed() {
        sex = Sex.FEMALE;
        RiskScore score = score(items(RiskItem.FEMALE_SEX, RiskItem.PTSD_DIAGNOSIS, RiskItem.TOBACCO_USE), null);

        assertThat(score.result()).isEqualTo(Result.COULD_NOT_ASSESS);
        assertThat(List.of(score.atLeast(), score.atMost(), score.unknown())).containsExactly(1, 3, 2);
    }

    @Test
    void with_every_item_known_the_points_are_counted() {
        sex = Sex.MALE;
        state(CodingSystem.WHO.uri(), "X99");
        RiskScore score = score(Map.of(RiskItem.FEMALE_SEX, 1, RiskItem.INTENTIONAL_INJURY, 3), null);

        assertThat(score.result()).isEqualTo(Result.COUNTED);
        assertThat(List.of(score.atLeast(), score.atMost(), score.possible())).containsExactly(3, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"1, AT_CUTOFF", "2, COULD_NOT_ASSESS", "3, COULD_NOT_ASSESS", "4, BELOW_CUTOFF"})
    void a_cut_off_is_reached_or_not_only_where_the_unknown_items_cannot_change_it(int cutoff, Result result) {
        sex = Sex.FEMALE;

        assertThat(score(items(RiskItem.FEMALE_SEX, RiskItem.PTSD_DIAGNOSIS, RiskItem.TOBACCO_USE), cutoff)
                        .result())
                .isEqualTo(result);
    }

    @Test
    void findings_stand_in_the_order_of_the_items_and_name_the_version() {
        RiskScore score = score(items(RiskItem.INTENSIVE_CARE, RiskItem.PTSD_DIAGNOSIS, RiskItem.FEMALE_SEX), null);

        assertThat(score.findings())
                .extracting(RiskFinding::item)
                .containsExactly(RiskItem.PTSD_DIAGNOSIS, RiskItem.FEMALE_SEX, RiskItem.INTENSIVE_CARE);
        assertThat(score.version()).isEqualTo("test-1");
    }

    @Test
    void a_score_of_nothing_or_of_less_than_nothing_is_refused() {
        assertThatThrownBy(() -> new RiskScoring("v", "s", Map.of(), null, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RiskScoring("v", "s", Map.of(RiskItem.FEMALE_SEX, -1), null, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void state(@Nullable String system, String code) {
        codes.add(new StatedCode(system, code, null, "DG1-3[%d]".formatted(codes.size() + 1), null, false));
    }

    private static Map<RiskItem, Integer> items(RiskItem... used) {
        Map<RiskItem, Integer> points = new EnumMap<>(RiskItem.class);
        Stream.of(used).forEach(item -> points.put(item, 1));
        return points;
    }

    private RiskFinding finding(RiskItem item, boolean completeHistory) {
        return new RiskScoring("test-1", "a test", items(item), null, completeHistory)
                .score(new RiskEvidence(visit(), earlier))
                .findings()
                .getFirst();
    }

    private RiskScore score(Map<RiskItem, Integer> points, @Nullable Integer cutoff) {
        return new RiskScoring("test-1", "a test", points, cutoff, false).score(new RiskEvidence(visit(), earlier));
    }

    private Visit visit() {
        return Visit.fold(
                over
                        ? List.of(message(VisitEvent.ARRIVED), message(VisitEvent.DISCHARGED))
                        : List.of(message(VisitEvent.ARRIVED)));
    }

    private VisitMessage message(VisitEvent event) {
        Instant at = event == VisitEvent.ARRIVED ? NOON : NOON.plusSeconds(3600);
        return new VisitMessage(
                event.name(),
                event,
                "A04",
                at,
                at,
                new PatientSnapshot(null, List.of(), null, null, sex, null),
                List.of(new VisitIdentifier(VisitIdentifier.Kind.VISIT_NUMBER, null, "V1")),
                new Stay(PatientClass.EMERGENCY, true, new VisitLocation(place, null, "PV1-3"), null, NOON, null),
                new Reasons(codes, List.of(), null),
                null,
                false);
    }
}
