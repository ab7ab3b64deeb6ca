package nl.vangnet.intake.application.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7TestMarkTest {

    private static final String ID = "019ab3f2-0000-7000-8000-0123456789ab";

    private final Hl7TestMark mark = new Hl7TestMark();

    @Test
    void only_the_control_id_and_the_processing_id_change() {
        assertThat(
                        marked(
                                "MSH|^~\\&|EPD|ZUID|V|O|20261123||ADT^A04|42|P|2.5.1||||||UNICODE UTF-8\r\nEVN|A04\nPID|1||7^^^Z\r"))
                .isEqualTo("MSH|^~\\&|EPD|ZUID|V|O|20261123||ADT^A04|00-8000-0123456789ab|T|2.5.1||||||UNICODE UTF-8"
                        + "\rEVN|A04\rPID|1||7^^^Z\r");
    }

    @Test
    void a_header_that_ends_early_is_filled_up() {
        assertThat(marked("MSH|^~\\&|EPD")).isEqualTo("MSH|^~\\&|EPD|||||||00-8000-0123456789ab|T\r");
    }

    @Test
    void the_separator_of_the_message_is_kept() {
        assertThat(marked("MSH*^~\\&*EPD*Z*V*O*2026**ADT^A04*1*D*2.5")).contains("*00-8000-0123456789ab*T*2.5");
    }

    @Test
    void the_bytes_are_what_the_message_says_that_they_are() {
        String message = "MSH|^~\\&|EPD|Z|V|O|2026||ADT^A04|1|P|2.5||||||8859/1\rPID|1||7||Müller\r";

        assertThat(new String(mark.marked(message, ID), StandardCharsets.ISO_8859_1))
                .contains("Müller");
        assertThat(new String(mark.marked(message.replace("8859/1", "8859/99"), ID), StandardCharsets.UTF_8))
                .contains("Müller");
    }

    @Test
    void what_does_not_begin_with_msh_is_none() {
        assertThat(mark.fits(" \r\nMSH|^~\\&|")).isTrue();
        assertThat(mark.fits("MSH")).isFalse();
        assertThat(mark.fits("{}")).isFalse();
    }

    private String marked(String text) {
        return new String(mark.marked(text, ID), StandardCharsets.UTF_8);
    }
}
