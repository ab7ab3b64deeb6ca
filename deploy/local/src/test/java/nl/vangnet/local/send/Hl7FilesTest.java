package nl.vangnet.local.send;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.vangnet.local.send.OutgoingMessage.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7FilesTest {

    private static final String ONE = "MSH|^~\\&|A|B|||20261123||ADT^A04^ADT_A01|1|T|2.5.1\rPID|1\rPV1|1|E\r";
    private static final String TWO = "MSH|^~\\&|A|B|||20261123||ADT^A03|2|T|2.5.1\rPID|1\r";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void segments_may_end_in_any_line_end(String end) {
        byte[] file = (ONE + TWO).replace("\r", end).getBytes(ISO_8859_1);

        assertThat(split(file)).containsExactly(ONE, TWO);
    }

    @Test
    void frames_batch_headers_and_a_byte_order_mark_are_taken_off() {
        byte[] file = ("\u00EF\u00BB\u00BFFHS|^~\\&|A\rBHS|^~\\&|A\r\u000B" + ONE + "\u001C\r\u000B" + TWO
                        + "\u001C\rBTS|2\rFTS|1\r")
                .getBytes(ISO_8859_1);

        assertThat(Hl7Files.looksLikeHl7(file)).isTrue();
        assertThat(split(file)).containsExactly(ONE, TWO);
    }

    @Test
    void a_field_broken_over_two_lines_stays_one_field() {
        byte[] file = (ONE + "NTE|1||first\nsecond line of it\r").getBytes(ISO_8859_1);

        assertThat(split(file)).containsExactly(ONE + "NTE|1||first second line of it\r");
    }

    @Test
    void every_byte_is_kept_whatever_the_character_set() {
        byte[] file = (ONE + "NTE|1||Zo\u00C3\u00AB \u00EB\r").getBytes(ISO_8859_1);

        assertThat(Hl7Files.split(file).getFirst()).isEqualTo(file);
    }

    @Test
    void kinds_are_told_by_content_and_other_files_are_left_out() throws Exception {
        Files.writeString(folder.resolve("a.txt"), ONE + TWO);
        Files.writeString(
                folder.resolve("b.hl7"),
                "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":[{\"resource\":{\"resourceType\":\"MessageHeader\",\"id\":\"m1\",\"eventCoding\":{\"code\":\"A04\"}}}]}");
        Files.writeString(folder.resolve("c.json"), "<Patient xmlns=\"http://hl7.org/fhir\"/>");
        Files.writeString(folder.resolve("d.csv"), "\"a\",\"b\"");

        MessageFiles files = MessageFiles.read(List.of(folder));

        assertThat(files.messages())
                .extracting(
                        OutgoingMessage::source,
                        OutgoingMessage::kind,
                        OutgoingMessage::event,
                        OutgoingMessage::controlId)
                .containsExactly(
                        tuple("a.txt#1", Kind.HL7_V2, "ADT^A04", "1"),
                        tuple("a.txt#2", Kind.HL7_V2, "ADT^A03", "2"),
                        tuple("b.hl7", Kind.FHIR_JSON, "A04", "m1"),
                        tuple("c.json", Kind.FHIR_XML, "?", ""));
        assertThat(files.leftOut()).containsExactly(Path.of("d.csv"));
    }

    private static List<String> split(byte[] file) {
        return Hl7Files.split(file).stream()
                .map(message -> new String(message, ISO_8859_1))
                .toList();
    }
}
