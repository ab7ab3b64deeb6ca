package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.CodeMapStore;
import nl.vangnet.intake.application.feed.CodeMaps;
import nl.vangnet.intake.application.feed.CodeMaps.CodeUse;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedPage;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedQuery;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedLimits;
import nl.vangnet.intake.application.feed.FeedStore;
import nl.vangnet.intake.application.feed.MapImport;
import nl.vangnet.intake.application.feed.Mapping;
import nl.vangnet.intake.application.feed.SecondInstance;
import nl.vangnet.intake.application.feed.UnmappedCount;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.Drafts;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.TargetProblem;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import nl.vangnet.testkit.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeMapsIT {

    private static final MappedCode EMERGENCY =
            new MappedCode("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER", "emergency");
    private static final MappedCode INPATIENT =
            new MappedCode("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", "inpatient encounter");

    @Inject
    CodeMaps maps;

    @Inject
    CodeMapStore codeMapStore;

    @Inject
    FeedBook book;

    @Inject
    Feeds feeds;

    @Inject
    FeedStore store;

    @Inject
    FeedLimits limits;

    @Inject
    Sending sending;

    @Inject
    Stored stored;

    @Test
    void messages_that_wait_for_a_code_are_published_once_it_is_mapped() {
        assertThat(sending.send(withClass("CODE", "code-1", "SEHX")).code()).isEqualTo(AnswerCode.AA);
        sending.send(withClass("CODE", "code-2", "SEHX"));
        assertThat(stored.states("code-1")).containsExactly("HELD");
        UnmappedCount unmapped = page("code-zuid").codes().getFirst();
        assertThat(unmapped.code().code()).isEqualTo(visitClass("SEHX"));
        assertThat(unmapped.count()).isEqualTo(2);

        Mapping mapping =
                maps.map("code-zuid", visitClass("SEHX"), new MappedCode(EMERGENCY.system(), "EMER", null), "ina");

        assertThat(((Mapping.Mapped) mapping).row().to()).isEqualTo(EMERGENCY);
        assertThat(((Mapping.Mapped) mapping).use()).isEqualTo(new CodeUse(2, 0));
        assertThat(page("code-zuid").total()).isZero();
        assertThat(maps.release("code-zuid", visitClass("SEHX"), false, 2, "ina"))
                .isPresent();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(stored.states("code-1")).containsExactly("PUBLISHED");
            assertThat(stored.states("code-2")).containsExactly("PUBLISHED");
        });
        assertThat(maps.use("code-zuid", visitClass("SEHX"))).isEqualTo(new CodeUse(0, 0));
        assertThat(maps.release("code-zuid", visitClass("SEHX"), true, 9, "ina"))
                .isEmpty();
        sending.send(withClass("CODE", "code-3", "SEHX"));
        assertThat(stored.states("code-3")).containsExactly("PUBLISHED");
    }

    @Test
    void a_code_is_mapped_to_nothing_but_what_its_field_can_mean() {
        book.save(Drafts.usual("target", "TARGET|ZUID"), 0, "ina");

        assertThat(maps.map("target", visitClass("X"), new MappedCode(EMERGENCY.system(), "SPOED", null), "ina"))
                .isEqualTo(new Mapping.Refused(TargetProblem.UNKNOWN_CODE));
        assertThat(maps.map("nobody", visitClass("X"), EMERGENCY, "ina")).isEqualTo(new Mapping.NoSuchFeed());
        assertThat(maps.rows("target")).isEmpty();
        assertThat(maps.targets(CodeField.SEX))
                .singleElement()
                .satisfies(target -> assertThat(target.codes()).hasSize(4));
    }

    @Test
    void a_mapping_is_known_elsewhere_at_the_next_look_and_can_be_taken_away() {
        book.save(Drafts.usual("row", "ROW|ZUID"), 0, "ina");
        Feeds elsewhere = SecondInstance.over(store, limits);

        maps.map("row", visitClass("SEHR"), EMERGENCY, "ina");
        maps.map("row", visitClass("SEHR"), INPATIENT, "ben");

        elsewhere.refresh();
        assertThat(elsewhere.ofSender("ROW|ZUID").profile().codes().find(CodeField.PATIENT_CLASS, null, "SEHR"))
                .contains(INPATIENT);
        assertThat(maps.rows("row")).extracting(CodeMapRow::by).containsExactly("ben");
        assertThat(maps.remove("row", visitClass("SEHR"), "ina")).isTrue();
        assertThat(maps.remove("row", visitClass("SEHR"), "ina")).isFalse();
        assertThat(feeds.ofSender("ROW|ZUID").profile().codes().rows()).isEmpty();
    }

    @Test
    void a_row_for_all_feeds_holds_for_each() {
        sending.send(withClass("SHARED", "shared-1", "SEHS"));
        assertThat(page("shared-zuid").total()).isEqualTo(1);

        maps.map(CodeMaps.ALL_FEEDS, visitClass("SEHS"), EMERGENCY, "ina");

        assertThat(page("shared-zuid").total()).isZero();
        sending.send(withClass("SHARED", "shared-2", "SEHS"));
        assertThat(stored.states("shared-2")).containsExactly("PUBLISHED");
        assertThat(maps.release(CodeMaps.ALL_FEEDS, visitClass("SEHS"), false, 1, "ina"))
                .isPresent();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored.states("shared-1")).containsExactly("PUBLISHED"));
        maps.remove(CodeMaps.ALL_FEEDS, visitClass("SEHS"), "ina");
    }

    @Test
    void codes_beyond_the_limit_are_counted_together() {
        codeMapStore.addUnmapped(List.of(count("A", 1), count("B", 2)), 3);
        codeMapStore.addUnmapped(List.of(count("B", 1), count("C", 1), count("D", 4), count("E", 5)), 3);

        UnmappedPage page = page("cap");

        assertThat(page.codes())
                .extracting(row -> row.code().code().code(), UnmappedCount::count)
                .containsExactly(tuple("B", 3L), tuple("A", 1L), tuple("C", 1L));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.uncounted()).isEqualTo(9);
    }

    @Test
    void unmapped_codes_are_found_by_feed_field_and_text_a_page_at_a_time() {
        codeMapStore.addUnmapped(List.of(named("find", "ONE", "Spoed"), named("find", "TWO", "Kliniek")), 10);

        assertThat(maps.unmapped(new UnmappedQuery("find", CodeField.DIAGNOSIS, "spoed", 0, 10))
                        .codes())
                .extracting(row -> row.code().code().code())
                .containsExactly("ONE");
        assertThat(maps.unmapped(new UnmappedQuery("find", CodeField.SEX, null, 0, 10))
                        .total())
                .isZero();
        assertThat(maps.unmapped(new UnmappedQuery("find", null, null, 1, 1)).codes())
                .extracting(row -> row.code().code().code())
                .containsExactly("TWO");
    }

    @Test
    void a_concept_map_goes_out_and_comes_in_whole_or_not_at_all() {
        book.save(Drafts.usual("concept", "CONCEPT|ZUID"), 0, "ina");
        book.save(Drafts.usual("concept-2", "CONCEPT2|ZUID"), 0, "ina");
        maps.map("concept", visitClass("SEHC"), EMERGENCY, "ina");
        maps.map(
                "concept",
                new LocalCode(CodeField.DIAGNOSIS, "99ZUID", "TR1"),
                new MappedCode("http://snomed.info/sct", "417746004", null),
                "ina");
        String json = maps.exportConceptMap("concept");

        assertThat(maps.importConceptMap("concept-2", json, "ben")).isEqualTo(new MapImport.Imported(2));
        MapImport refused =
                maps.importConceptMap("concept-2", json.replace("EMER", "SPOED").replace("SEHC", "SEHD"), "ben");

        assertThat(((MapImport.Refused) refused).problems())
                .singleElement()
                .asString()
                .contains("element[0]: the code is none that is understood at this field");
        assertThat(maps.rows("concept-2"))
                .extracting(CodeMapRow::from)
                .containsExactlyInAnyOrderElementsOf(
                        maps.rows("concept").stream().map(CodeMapRow::from).toList());
        assertThat(maps.importConceptMap("nobody", json, "ben")).isInstanceOf(MapImport.Refused.class);
    }

    private UnmappedPage page(String feed) {
        return maps.unmapped(new UnmappedQuery(feed, null, null, 0, 50));
    }

    private UnmappedCount count(String code, long count) {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        return new UnmappedCount("cap", new UnmappedCode(visitClass(code), null), count, now, now, sending.id());
    }

    private UnmappedCount named(String feed, String code, @Nullable String words) {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        LocalCode local = new LocalCode(CodeField.DIAGNOSIS, "99ZUID", code);
        return new UnmappedCount(feed, new UnmappedCode(local, words), 1, now, now, sending.id());
    }

    private static LocalCode visitClass(String code) {
        return new LocalCode(CodeField.PATIENT_CLASS, null, code);
    }

    private static String withClass(String application, String controlId, String visitClass) {
        return Sending.from(application, controlId).replace("PV1|1|E|", "PV1|1|" + visitClass + "|");
    }
}
