package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XmlGuardTest {

    private static final XmlGuard GUARD = new XmlGuard(Limits.USUAL);

    @ParameterizedTest(name = "in {0}, declared {1}, sent as {2}")
    @CsvSource({
        "UTF-8, UTF-8, application/fhir+xml",
        "ISO-8859-1, ISO-8859-1, application/fhir+xml",
        "windows-1252, windows-1252, application/fhir+xml",
        "UTF-16, UTF-16, application/fhir+xml",
        // What HTTP says stands above what the document says (RFC 7303).
        "ISO-8859-1, UTF-8, application/fhir+xml; charset=iso-8859-1",
        "UTF-8, ISO-8859-1, application/fhir+xml;charset=\"UTF-8\""
    })
    void text_is_read_in_the_encoding_that_it_declares(String encoding, String declared, String contentType)
            throws UnreadableFhirException {
        String xml = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><name value=\"Zoë\"/>";

        assertThat(GUARD.check(xml.getBytes(Charset.forName(encoding)), contentType))
                .isEqualTo(xml);
    }

    @Test
    void a_byte_order_mark_is_taken_off() throws UnreadableFhirException {
        byte[] marked = "\uFEFF<a/>".getBytes(StandardCharsets.UTF_8);

        assertThat(GUARD.check(marked, "application/fhir+xml; charset=iso-8859-1"))
                .isEqualTo("<a/>");
    }

    @Test
    void what_is_not_in_the_encoding_that_it_declares_is_refused() {
        byte[] latin = "<name value=\"Zoë\"/>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> GUARD.check(latin, "application/fhir+xml"))
                .isInstanceOf(UnreadableFhirException.class)
                .hasMessageNotContaining("Zo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<a>&unknown;</a>",
                "<?xml-stylesheet href=\"x\"?><a/>",
                "<a b=\"1\" b=\"2\"/>",
                "<a/><a/>",
                "<a>",
                ""
            })
    void what_no_message_needs_is_refused(String xml) {
        assertThatThrownBy(() -> GUARD.check(xml.getBytes(StandardCharsets.UTF_8), "application/fhir+xml"))
                .isInstanceOf(UnreadableFhirException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><!-- a comment --><b><![CDATA[<x>]]></b></a>",
                "<a b='a > b'>&lt;&amp;&#233;</a>",
                "<p:a xmlns:p=\"http://hl7.org/fhir\"/>"
            })
    void what_xml_allows_and_nobody_is_harmed_by_is_let_through(String xml) throws UnreadableFhirException {
        assertThat(GUARD.check(xml.getBytes(StandardCharsets.UTF_8), "application/fhir+xml"))
                .isEqualTo(xml);
    }
}
