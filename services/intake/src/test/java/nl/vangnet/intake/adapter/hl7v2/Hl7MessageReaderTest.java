package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.Reading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7MessageReaderTest {

    private static final UUID ID = UUID.fromString("01936a00-0000-7000-8000-000000000001");
    private static final String MESSAGE = Adt.a04("7");

    private final Hl7MessageReader reader = new Hl7MessageReader(
            KnownEvents.parse(Adt.resource("events.csv").lines().toList()),
            KnownFeeds.none(),
            ZoneId.of("Europe/Amsterdam"));

    @Test
    void a_good_message_is_accepted_with_the_senders_number() {
        Reading reading = read(MESSAGE);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(answer(reading))
                .isEqualTo("MSH|^~\\&|VANGNET|SEH|TEST|SEH|20261123094500+0100||ACK^A04^ACK|" + ID
                        + "|P|2.5.1\rMSA|AA|7\r");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}, {3}")
    @CsvSource({
        "ADT^A04^ADT_A01, ORU^R01, AR, MSH^1^9|200^UNSUPPORTED_MESSAGE_TYPE^HL70357|E",
        "ADT^A04^ADT_A01, '', AR, MSH^1^9|101^MISSING_FIELD^HL70357|E",
        "|P|2.5.1, |X|2.5.1, AR, MSH^1^11|202^UNSUPPORTED_PROCESSING_ID^HL70357|E",
        "|P|2.5.1, |P|3.0, AR, MSH^1^12|203^UNSUPPORTED_VERSION^HL70357|E",
        "PID|1, ZID|1, AE, PID|100^MISSING_SEGMENT^HL70357|E",
        "PV1|1, ZV1|1, AE, PV1|100^MISSING_SEGMENT^HL70357|E"
    })
    void the_senders_fault_is_named_and_placed(String from, String to, String code, String error) {
        Reading reading = read(MESSAGE.replace(from, to));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(answer(reading)).contains("MSA|" + code + "|7\r").contains("ERR||" + error);
    }

    @Test
    void bytes_that_are_no_message_are_answered_too() {
        Reading reading = read("hello");

        assertThat(answer(reading)).contains("MSA|AR|\r").contains("100^UNREADABLE_HL7^HL70357");
    }

    @Test
    void a_message_without_a_number_is_accepted() {
        Reading reading = read(Adt.a04(""));

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(answer(reading)).contains("MSA|AA|\r");
    }

    @Test
    void an_event_that_nobody_uses_is_accepted_with_a_remark() {
        Reading reading = read(MESSAGE.replace("ADT^A04^ADT_A01", "ADT^A60"));

        assertThat(reading).isInstanceOf(Reading.Ignored.class);
        assertThat(answer(reading)).contains("MSA|AA|7\r").contains("201^UNSUPPORTED_EVENT^HL70357|I");
    }

    @Test
    void an_update_of_somebody_without_a_visit_stops_no_feed() {
        Reading reading = read(MESSAGE.replace("ADT^A04^ADT_A01", "ADT^A08").replace("PV1|1", "ZV1|1"));

        assertThat(reading).isInstanceOf(Reading.Ignored.class);
    }

    @Test
    void an_answer_repeats_escapes_as_they_came() {
        assertThat(answer(read(Adt.a04("a\\F\\b")))).contains("MSA|AA|a\\F\\b\r");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"1^^^OLVG^PI~2^^^OLVG^MR, 2", "1^^^X^SS~2^^^OLVG^PI, 2", "1^^^X^SS~2^^^Y^DL, 1", "^^^X^MR~2^^^Y^PI, 2"})
    void the_hospitals_own_number_is_the_primary_one(String identifiers, String expected) {
        PatientIdentifier patient =
                read(MESSAGE.replace("4711^^^OLVG^MR", identifiers)).facts().patient();

        assertThat(patient).isNotNull().extracting(PatientIdentifier::value).isEqualTo(expected);
    }

    private Reading read(String message) {
        return reader.read(new Arrival(
                ID,
                Instant.parse("2026-11-23T08:45:00Z"),
                Door.of(Door.Kind.MLLP),
                MessageFormat.HL7V2,
                "",
                message.getBytes(StandardCharsets.UTF_8)));
    }

    private static String answer(Reading reading) {
        return new String(reading.answer().body(), StandardCharsets.UTF_8);
    }
}
