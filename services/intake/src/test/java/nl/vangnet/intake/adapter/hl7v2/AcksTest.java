package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.KnownEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcksTest {

    private static final UUID ID = UUID.fromString("0199f3a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-23T08:41:00Z");
    private static final Fault NO_PATIENT =
            Fault.at(IntakeErrorCode.MISSING_SEGMENT, "PID", "The PID segment is missing: nobody is named.");
    private static final Fault BAD_DATE =
            Fault.at(IntakeErrorCode.UNREADABLE_FIELD, "PID-7[1]", "The date cannot be read.");

    private final Acks acks = new Acks(ZoneId.of("Europe/Amsterdam"));

    @Test
    void the_answer_names_both_systems_the_other_way_round_and_the_hospitals_time() throws Exception {
        String ack = text(acks.accept(header("2.5.1", "", ""), ID, NOW));

        assertThat(ack)
                .isEqualTo("MSH|^~\\&|VANGNET|SEH|EPD|AMC|20261123094100+0100||ACK^A04^ACK|" + ID
                        + "|P|2.5.1\rMSA|AA|msg-1\r");
    }

    @ParameterizedTest(name = "MSH-15 {0}, MSH-16 {1}, {2}: {3}")
    @CsvSource({
        // Original mode.
        "'', '', AA, AA",
        "'', '', AE, AE",
        "'', '', AR, AR",
        // Enhanced mode, everything goes well.
        "AL, NE, AA, CA",
        "AL, AL, AA, CA AA",
        "AL, '', AA, CA",
        "'', AL, AA, AA",
        "SU, SU, AA, CA AA",
        "ER, ER, AA, ''",
        "NE, NE, AA, ''",
        "NE, AL, AA, AA",
        // The content is at fault: accepted, and refused by the application; or at once where that is not asked for.
        "AL, AL, AE, CA AE",
        "AL, ER, AE, CA AE",
        "ER, ER, AE, AE",
        "AL, NE, AE, CE",
        "ER, NE, AE, CE",
        "SU, NE, AE, ''",
        "NE, AL, AE, AE",
        // The message as such is at fault: no application looks at what was not accepted.
        "AL, AL, AR, CR",
        "ER, AL, AR, CR",
        "SU, AL, AR, AR",
        "NE, ER, AR, AR",
        "NE, NE, AR, ''",
        // Not in table 0155: better an answer too many.
        "XX, NE, AA, CA"
    })
    void the_sender_gets_the_acknowledgments_that_it_asks_for(
            String accept, String application, AnswerCode code, String expected) throws Exception {
        Hl7Header header = header("2.5.1", accept, application);

        Answer answer =
                code == AnswerCode.AA ? acks.accept(header, ID, NOW) : acks.refuse(code, NO_PATIENT, header, ID, NOW);

        assertThat(codes(answer)).isEqualTo(expected);
        if (!expected.isEmpty()) {
            assertThat(expected).endsWith(answer.code().wire());
        }
    }

    @Test
    void two_acknowledgments_have_numbers_of_their_own_and_the_error_stands_in_the_second() throws Exception {
        List<String> frames = frames(acks.refuse(AnswerCode.AE, NO_PATIENT, header("2.5.1", "AL", "AL"), ID, NOW));

        assertThat(frames.get(0))
                .contains("|" + ID + "|P|2.5.1|||NE|NE\r")
                .contains("MSA|CA|msg-1\r")
                .doesNotContain("ERR");
        assertThat(frames.get(1))
                .contains("|" + ID + "-A|P|2.5.1|||NE|NE\r")
                .contains("MSA|AE|msg-1\r")
                .contains("ERR||PID|100^MISSING_SEGMENT^HL70357|E||||The PID segment is missing: nobody is named.\r");
    }

    @Test
    void two_acknowledgments_are_shown_one_behind_the_other() throws Exception {
        Hl7MessageReader reader =
                new Hl7MessageReader(KnownEvents.parse(List.of()), KnownFeeds.none(), ZoneId.of("Europe/Amsterdam"));

        String shown = reader.renderAnswer(
                acks.accept(header("2.5.1", "AL", "AL"), ID, NOW).body());

        assertThat(shown)
                .contains("MSA|CA|msg-1\n\nMSH|")
                .doesNotContain("\u001C")
                .doesNotContain("\u000B");
    }

    @Test
    void an_acknowledgment_is_not_acknowledged() throws Exception {
        Hl7Header ack = Hl7Header.of("MSH|^~\\&|EPD|AMC|VANGNET|SEH|20261123094100||ACK^A04|msg-1|P|2.5.1\rMSA|AA|7\r");

        Answer answer = acks.refuse(AnswerCode.AR, NO_PATIENT, ack, ID, NOW);

        assertThat(answer.body()).isEmpty();
        assertThat(answer.code()).isEqualTo(AnswerCode.AR);
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(strings = {"2.5", "2.5.1", "2.6", "2.7", "2.8"})
    void from_2_5_on_an_error_says_where_what_how_bad_and_in_words(String version) throws Exception {
        String ack = text(acks.refuse(AnswerCode.AE, BAD_DATE, header(version, "", ""), ID, NOW));

        assertThat(ack)
                .contains("|ACK^A04^ACK|")
                .contains("MSA|AE|msg-1\r")
                .contains("ERR||PID^1^7|102^UNREADABLE_FIELD^HL70357|E||||The date cannot be read.\r");
    }

    @ParameterizedTest(name = "version {0}")
    @CsvSource({"2.3, ACK^A04|", "2.3.1, ACK^A04^ACK|", "2.4, ACK^A04^ACK|"})
    void before_2_5_an_error_stands_in_err_1_and_its_text_in_msa_3(String version, String messageType)
            throws Exception {
        String ack = text(acks.refuse(AnswerCode.AE, BAD_DATE, header(version, "", ""), ID, NOW));

        assertThat(ack)
                .contains("|" + messageType)
                .contains("MSA|AE|msg-1|The date cannot be read.\r")
                .contains("ERR|PID^1^7^102&UNREADABLE_FIELD&HL70357\r");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "PID, PID",
        "PV1-2, PV1^1^2",
        "DG1-3[2], DG1^2^3",
        "PID-3[1](2), PID^1^3^2",
        "PID-3[1](2).4, PID^1^3^2^4",
        "PID-3[1](2).4.1, PID^1^3^2^4^1",
        "PID-5.2, PID^1^5^^2",
        "Bundle.entry[2], ''",
        "'', ''"
    })
    void a_place_is_written_as_deep_as_it_is_known(String place, String erl) {
        assertThat(FaultPlace.of(place).erl()).isEqualTo(erl);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "8859/1, ISO-8859-1",
        "8859/15, ISO-8859-15",
        "UNICODE UTF-8, UTF-8",
        "UNICODE UTF-8~8859/1, UTF-8",
        "ISO IR87, UTF-8",
        "'', UTF-8"
    })
    void the_answer_comes_in_the_senders_own_character_set(String declared, Charset charset) throws Exception {
        Hl7Header header = Hl7Header.of(
                "MSH|^~\\&|Médecin|AMC|VANGNET|SEH|20261123094100||ADT^A04|msg-1|P|2.5.1||||||" + declared + "\r");

        String ack = new String(acks.accept(header, ID, NOW).body(), charset);

        assertThat(ack).contains("|Médecin|AMC|");
        boolean known = !declared.isEmpty() && !declared.startsWith("ISO IR");
        assertThat(ack.lines().findFirst().orElseThrow())
                .endsWith(known ? "|2.5.1||||||" + declared.split("~")[0] : "|2.5.1");
    }

    @Test
    void delimiters_and_escapes_in_what_the_sender_wrote_keep_their_meaning_and_break_nothing() throws Exception {
        Hl7Header header = Hl7Header.of("MSH$%*@!$E|PD$A^C$VANGNET$SEH$20261123094100$$ADT%A04$a@F@b|c@X0D@$P$2.5.1\r");

        String ack = text(acks.accept(header, ID, NOW));

        assertThat(ack).contains("|E\\F\\PD|A\\S\\C|").contains("MSA|AA|a\\F\\b\\F\\c@X0D@\r");
    }

    @Test
    void a_control_id_that_is_none_is_not_echoed() throws Exception {
        assertThat(text(acks.accept(withControlId("x".repeat(199)), ID, NOW))).contains("MSA|AA|xxx");
        assertThat(text(acks.accept(withControlId("x".repeat(200)), ID, NOW))).contains("MSA|AA|\r");
        assertThat(text(acks.accept(withControlId("a\u0000b"), ID, NOW))).contains("MSA|AA|\r");
        assertThat(text(acks.accept(null, ID, NOW))).contains("MSA|AA|\r");
    }

    @Test
    void whatever_the_header_holds_the_answer_is_two_segments_without_a_frame_byte() throws Exception {
        Random random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            Hl7Header header = Hl7Header.of(randomHeader(random));
            String ack = frames(acks.accept(header, ID, NOW)).getFirst();
            if (ack.isEmpty()) {
                continue; // MSH-15 or MSH-16 happens to ask for none
            }

            assertThat(ack.chars().filter(c -> c == '\r').count()).isEqualTo(2);
            assertThat(ack.chars().filter(c -> c < ' ' && c != '\r').count()).isZero();
            assertThat(ack).startsWith("MSH|^~\\&|").containsPattern("\rMSA\\|[AC]A\\|");
            String msa = ack.substring(ack.indexOf("\rMSA|") + 1);
            assertThat(msa.chars().filter(c -> c == '|').count()).isEqualTo(2);
        }
    }

    private static String randomHeader(Random random) {
        StringBuilder header = new StringBuilder("MSH|^~\\&");
        for (int i = 0; i < 200; i++) {
            int c = random.nextInt(4) == 0 ? "|^~\\&\u000B\u001C\n".charAt(random.nextInt(8)) : random.nextInt(0x250);
            header.append(c == '\r' ? 'r' : (char) c);
        }
        return header.append('\r').toString();
    }

    private static Hl7Header withControlId(String controlId) throws UnreadableHl7Exception {
        return Hl7Header.of("MSH|^~\\&|EPD|AMC|VANGNET|SEH|20261123094100||ADT^A04|" + controlId + "|P|2.5.1\r");
    }

    private static Hl7Header header(String version, String accept, String application) throws UnreadableHl7Exception {
        String enhanced = accept.isEmpty() && application.isEmpty() ? "" : "|||" + accept + "|" + application;
        return Hl7Header.of("MSH|^~\\&|EPD|AMC|VANGNET|SEH|20261123094100||ADT^A04^ADT_A01|msg-1|P|" + version
                + enhanced + "\rPID|1\r");
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static List<String> frames(Answer answer) {
        return List.of(text(answer).split("\u001C\r\u000B"));
    }

    private static String codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        for (String frame : frames(answer)) {
            int msa = frame.indexOf("MSA|");
            if (msa >= 0) {
                codes.add(frame.substring(msa + 4, msa + 6));
            }
        }
        return String.join(" ", codes);
    }
}
