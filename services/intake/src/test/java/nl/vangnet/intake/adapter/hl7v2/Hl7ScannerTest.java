package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7ScannerTest {

    private static final String MESSAGE = Adt.a04("1");

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r"})
    void line_ends_of_any_kind_end_a_segment(String lineEnd) throws UnreadableHl7Exception {
        Hl7Message message = scan(MESSAGE.replace("\r", lineEnd));

        assertThat(message.all("DG1")).hasSize(1);
        assertThat(message.hash()).isEqualTo(scan(MESSAGE).hash());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_message() throws UnreadableHl7Exception {
        assertThat(scan("\uFEFF" + MESSAGE).hash()).isEqualTo(scan(MESSAGE).hash());
    }

    @Test
    void latin_bytes_are_read_as_latin() throws UnreadableHl7Exception {
        byte[] latin = MESSAGE.replace("Persoon", "Zoë").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(scan(latin).first("PID").orElseThrow().text(5, 2)).isEqualTo("Zoë");
    }

    @Test
    void the_sender_chooses_the_separators() throws UnreadableHl7Exception {
        Hl7Message message = scan("MSH#*~\\&#APP#FAC###20261123##ADT*A04#7#P#2.3\rPID###12***OLVG*MR\r");

        assertThat(message.event()).isEqualTo("A04");
        assertThat(message.controlId()).isEqualTo("7");
        assertThat(message.first("PID").orElseThrow().text(3, 5)).isEqualTo("MR");
    }

    @Test
    void escapes_are_resolved_and_deleted_values_are_absent() throws UnreadableHl7Exception {
        Hl7Message message = scan(MESSAGE.replace("Proef^Persoon", "Jansen\\T\\Zn^\"\""));

        assertThat(message.first("PID").orElseThrow().text(5, 1)).isEqualTo("Jansen&Zn");
        assertThat(message.first("PID").orElseThrow().text(5, 2)).isNull();
    }

    @Test
    void segments_out_of_their_place_are_found_and_counted() throws UnreadableHl7Exception {
        Hl7Message message = scan(MESSAGE + "ZZZ|1\rDG1|2||V13.4^^I10\rPV2|||x\rDG1|3||F43.0^^I10\r");

        assertThat(message.all("DG1"))
                .extracting(dg1 -> dg1.place(3))
                .containsExactly("DG1-3[1]", "DG1-3[2]", "DG1-3[3]");
        assertThat(message.all("DG1")).extracting(dg1 -> dg1.text(3)).containsExactly("S72.3", "V13.4", "F43.0");
    }

    @Test
    void a_wrong_structure_or_version_does_not_matter() throws UnreadableHl7Exception {
        Hl7Message message =
                scan(MESSAGE.replace("ADT^A04^ADT_A01", "ADT^A04^ADT_A04").replace("|2.5.1", "|2.9"));

        assertThat(message.event()).isEqualTo("A04");
    }

    @Test
    void an_older_sender_names_the_event_in_evn() throws UnreadableHl7Exception {
        assertThat(scan(MESSAGE.replace("ADT^A04^ADT_A01", "ADT")).event()).isEqualTo("A04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "MSH", "MSH|", "PID|1\rMSH|^~\\&|", "\u0000\u0001"})
    void what_does_not_start_with_a_header_is_unreadable(String text) {
        assertThatThrownBy(() -> scan(text))
                .isInstanceOfSatisfying(
                        UnreadableHl7Exception.class,
                        e -> assertThat(e.fault().code()).isEqualTo(IntakeErrorCode.UNREADABLE_HL7));
    }

    @Test
    void two_messages_in_one_frame_are_unreadable() {
        assertThatThrownBy(() -> scan(MESSAGE + MESSAGE)).isInstanceOf(UnreadableHl7Exception.class);
    }

    @Test
    void a_flood_of_segments_is_refused() {
        assertThatThrownBy(() -> scan(MESSAGE + "A01|\rB01|\r".repeat(3_000)))
                .isInstanceOf(UnreadableHl7Exception.class);
    }

    @Test
    void one_scanner_serves_many_threads() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var results = threads.invokeAll(IntStream.range(0, 400)
                    .<Callable<String>>mapToObj(i -> () -> String.valueOf(
                            scan(Adt.a04("id-" + i)).first("PID").orElseThrow().text(3)
                                    + scan(Adt.a04("id-" + i)).controlId()))
                    .toList());

            for (int i = 0; i < 400; i++) {
                assertThat(results.get(i).get()).isEqualTo("4711id-" + i);
            }
        }
    }

    private static Hl7Message scan(String text) throws UnreadableHl7Exception {
        return scan(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Hl7Message scan(byte[] raw) throws UnreadableHl7Exception {
        return Hl7Scanner.scan(raw);
    }
}
