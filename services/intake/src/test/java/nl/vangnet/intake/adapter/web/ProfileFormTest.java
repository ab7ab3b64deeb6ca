package nl.vangnet.intake.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileFormTest {

    @Test
    void a_form_becomes_a_draft() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("name", " hix ");
        form.putSingle("title", "HiX");
        form.putSingle("senders", "HIX|OLVG\r\n\r\n HIX|WEST ");
        form.put("authority", List.of("OLVG", "", ""));
        form.put("system", List.of("urn:oid:1.2.3", "", "urn:left-over"));
        form.put("event", List.of("A05", ""));
        form.put("handling", List.of("IGNORE", "IGNORE"));
        form.put("quietHour", List.of("0", "23"));
        form.putSingle("silentAfter", "30");
        form.putSingle("refuseUnknownEvents", "yes");

        ProfileDraft draft = ProfileForm.draft(form);

        assertThat(draft.name()).isEqualTo("hix");
        assertThat(draft.senders()).containsExactly("HIX|OLVG", "HIX|WEST");
        assertThat(draft.authorities()).isEqualTo(Map.of("OLVG", "urn:oid:1.2.3"));
        assertThat(draft.events()).isEqualTo(Map.of("A05", "IGNORE"));
        assertThat(draft.quietHours()).containsExactly(0, 23);
        assertThat(draft.silentAfter()).isEqualTo("PT30M");
        assertThat(draft.refuseUnknownEvents()).isTrue();
        assertThat(draft.primaryAuthority()).isNull();
        assertThat(draft.maxPerSecond()).isZero();
    }

    @Test
    void what_is_no_number_is_out_of_any_range() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("maxPerSecond", "many");

        assertThat(ProfileForm.draft(form).maxPerSecond()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"PT30M, 30", "PT2H, 120", "PT90S, PT90S", "soon, soon"})
    void silence_is_shown_in_minutes_where_it_can_be(String iso, String shown) {
        assertThat(Minutes.ofIso(iso)).isEqualTo(shown);
    }
}
