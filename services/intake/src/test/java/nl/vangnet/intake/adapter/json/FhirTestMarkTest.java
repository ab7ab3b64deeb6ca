package nl.vangnet.intake.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FhirTestMarkTest {

    private static final String TAG =
            "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActReason\",\"code\":\"HTEST\"}";

    private final FhirTestMark mark = new FhirTestMark();

    @Test
    void the_bundle_is_tagged_and_both_ids_are_new() {
        assertThat(marked("""
                {"resourceType":"Bundle","id":"1","type":"message","entry":[
                  {"fullUrl":"urn:uuid:1","resource":{"resourceType":"MessageHeader","id":"1","x":true}},{"resource":{"id":"p"}}]}"""))
                .isEqualTo("{\"resourceType\":\"Bundle\",\"id\":\"new\",\"type\":\"message\",\"entry\":["
                        + "{\"fullUrl\":\"urn:uuid:new\",\"resource\":{\"resourceType\":\"MessageHeader\",\"id\":\"new\",\"x\":true}},"
                        + "{\"resource\":{\"id\":\"p\"}}],\"meta\":{\"tag\":[" + TAG + "]}}");
    }

    @Test
    void a_bundle_that_is_tagged_is_not_tagged_twice() {
        assertThat(marked("{\"meta\":{\"tag\":[" + TAG + "]}}"))
                .isEqualTo("{\"meta\":{\"tag\":[" + TAG + "]},\"id\":\"new\"}");
    }

    @Test
    void what_cannot_be_read_goes_as_it_is() {
        assertThat(marked("{\"resourceType\"")).isEqualTo("{\"resourceType\"");
    }

    private String marked(String text) {
        return new String(mark.marked(text, "new"), StandardCharsets.UTF_8);
    }
}
