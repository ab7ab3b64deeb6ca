package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.PublicSamples;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.application.Rendering.Field;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7RenderingTest {

    private static final String A04 = Adt.sample("adt-a04.hl7");

    @Test
    void a_field_has_the_standards_name_and_its_code_a_meaning() {
        assertThat(field(A04, "PV1-2[1]"))
                .isEqualTo(new Field("PV1-2[1]", "Patient Class", "|", "E", "Emergency", true));
        assertThat(field(A04, "PV2-38[1]").meaning()).isEqualTo("Ambulance");
        assertThat(field(A04, "PID-11[1]"))
                .isEqualTo(new Field(
                        "PID-11[1]", "Patient Address", "|", "Teststraat 1^^Amsterdam^^1091AC^NLD", null, false));
        assertThat(field(Adt.sample("adt-z99-zbe-update.hl7"), "ZBE-4[1]").name())
                .isEqualTo("Movement Action");
    }

    @Test
    void a_code_of_the_feeds_own_has_the_meaning_that_the_feed_gives_it() {
        FeedProfile profile = new SenderProfile()
                .maps(CodeField.PATIENT_CLASS, "", "ROOD", VisitClass.ACT_CODES, "EMER")
                .build();

        Rendering rendering = Hl7Rendering.of(
                Hl7Text.of(Adt.a04("1").replace("PV1|1|E|", "PV1|1|ROOD|").getBytes(StandardCharsets.UTF_8)),
                header -> profile);

        assertThat(field(rendering, "PV1-2[1]").meaning()).isEqualTo("mapped");
    }

    @Test
    void the_fields_of_every_message_make_up_its_lines() {
        PublicSamples.all().forEach(sample -> {
            Rendering rendering = rendering(sample.message());

            String lines = rendering.segments().stream()
                    .map(segment -> segment.name()
                            + segment.fields().stream()
                                    .map(field -> field.before() + field.value())
                                    .collect(Collectors.joining())
                            + "\n")
                    .collect(Collectors.joining());
            assertThat(lines).as(sample.name()).isEqualTo(rendering.text());
        });
    }

    @Test
    void repeated_segments_are_counted() {
        assertThat(rendering(Adt.sample("adt-a08.hl7")).segments())
                .filteredOn(segment -> segment.name().equals("DG1"))
                .extracting(Rendering.Segment::ordinal)
                .containsExactly(1, 2, 3);
    }

    @Test
    void what_cannot_be_read_is_shown_as_it_came() {
        Rendering rendering = rendering("hello");

        assertThat(rendering.text()).isEqualTo("hello\n");
        assertThat(rendering.segments()).isEmpty();
        assertThat(rendering.unread()).hasSize(1);
    }

    @Test
    void the_guide_lists_the_fields_that_are_read() throws IOException {
        Path guide = Path.of(System.getProperty("maven.multiModuleProjectDirectory"), "docs", "integration.md");
        List<String> rows = Files.readAllLines(guide).stream()
                .filter(line -> line.matches("\\| [A-Z0-9]{3}-\\d+ \\|.*"))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(FieldsRead.rows().values().stream()
                        .map(row -> "| %s | %s | %s |".formatted(row.place(), row.table(), row.target()))
                        .toList());
    }

    private static Field field(String message, String place) {
        return field(rendering(message), place);
    }

    private static Field field(Rendering rendering, String place) {
        return rendering.segments().stream()
                .flatMap(segment -> segment.fields().stream())
                .filter(field -> field.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static Rendering rendering(String message) {
        return Hl7Rendering.of(Hl7Text.of(message.getBytes(StandardCharsets.UTF_8)), header -> Converting.USUAL);
    }
}
