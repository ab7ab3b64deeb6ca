package nl.vangnet.intake.adapter.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseUrlsTest {

    private final ResponseUrls urls = new ResponseUrls(List.of(URI.create("https://engine.hospital.example/fhir")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://engine.hospital.example/fhir",
                "https://engine.hospital.example/fhir/responses?from=vangnet",
                "https://ENGINE.hospital.example:443/fhir/"
            })
    void at_and_below_an_allowed_address_responses_may_go(String url) {
        assertThat(urls.allows(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://engine.hospital.example/fhir",
                "https://engine.hospital.example:8443/fhir",
                "https://engine.hospital.example/fhirs",
                "https://engine.hospital.example/",
                "https://engine.hospital.example/fhir/../admin",
                "https://engine.hospital.example/fhir/%2e%2e/admin",
                "https://engine.hospital.example/fhir/..%2fadmin",
                "https://engine.hospital.example/fhir//admin",
                "https://engine.hospital.example@127.0.0.1/fhir",
                "https://engine.hospital.example.evil.example/fhir",
                "https://engine.hospital.example/fhir#x",
                "https:///fhir",
                "file:///etc/passwd",
                "//engine.hospital.example/fhir",
                "https://169.254.169.254/fhir",
                "not an address"
            })
    void anywhere_else_they_may_not(String url) {
        assertThat(urls.allows(url)).isFalse();
    }

    @Test
    void without_a_list_nothing_is_allowed() {
        assertThat(new ResponseUrls(List.of()).allows("https://engine.hospital.example/fhir"))
                .isFalse();
    }

    @Test
    void a_list_that_could_be_read_in_two_ways_is_refused_at_the_start() {
        assertThatThrownBy(() -> new ResponseUrls(List.of(URI.create("https://a:b@engine.example/"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
