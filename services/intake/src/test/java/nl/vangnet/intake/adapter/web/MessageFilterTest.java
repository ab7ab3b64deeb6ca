package nl.vangnet.intake.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageFilterTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void what_is_meant_elsewhere_is_the_same_in_an_address() {
        MessageCriteria criteria = MessageCriteria.where()
                .feed("hix")
                .states(MessageState.HELD, MessageState.FAILED)
                .patient("4711")
                .visit("V1")
                .event("A04")
                .errorCode(IntakeErrorCode.UNMAPPED_CODE)
                .errorText("soon")
                .unmapped(new LocalCode(CodeField.PATIENT_CLASS, "LOCAL", "SEH"))
                .from(Instant.parse("2026-11-23T08:00:00Z"))
                .until(Instant.parse("2026-11-23T09:30:15Z"))
                .build();

        assertThat(MessageFilter.of(criteria, AMSTERDAM).toCriteria(AMSTERDAM)).isEqualTo(criteria);
    }

    @Test
    void the_last_day_counts_whole() {
        MessageFilter filter = new MessageFilter();
        filter.from = "2026-11-22";
        filter.until = "2026-11-23";

        MessageCriteria criteria = filter.toCriteria(AMSTERDAM);

        assertThat(criteria.from()).isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(criteria.until()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
    }

    @Test
    void an_address_says_only_what_narrows() {
        MessageFilter filter = new MessageFilter();
        filter.q = "a b&c";
        filter.before = "01890000-0000-7000-8000-000000000000";

        assertThat(filter.same()).isEqualTo("q=a+b%26c");
        assertThat(filter.withState("HELD")).isEqualTo("q=a+b%26c&state=HELD");
        assertThat(filter.samePage()).endsWith("&before=01890000-0000-7000-8000-000000000000");
    }

    @Test
    void what_is_no_time_is_refused_with_what_would_be_one() {
        MessageFilter filter = new MessageFilter();
        filter.from = "yesterday";

        assertThatThrownBy(() -> filter.toCriteria(AMSTERDAM))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("2026-11-23T09:00");
    }
}
