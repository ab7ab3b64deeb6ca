package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.FuzzMessages;
import nl.vangnet.intake.KnownFeeds;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.Reading;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the reader gives a reading, in bounded time. A seed that ever failed is added to the list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Hl7MessageReaderFuzzTest {

    private static final int MESSAGES = 1_000;

    /** Processor time of one message of a megabyte at the very most, with a machine that is busy and cold. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Hl7MessageReader reader = reader();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void every_message_is_read_or_refused_and_none_takes_long(long seed) {
        FuzzMessages messages = new FuzzMessages(seed, "unit-" + seed);
        ThreadMXBean time = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < MESSAGES; i++) {
            byte[] raw = messages.next().bytes();
            long before = time.getCurrentThreadCpuTime();

            Reading reading = read(raw);

            assertThat(Duration.ofNanos(time.getCurrentThreadCpuTime() - before))
                    .as("seed %d, message %d, %d bytes", seed, i, raw.length)
                    .isLessThan(LONGEST);
            assertThat(reading).as("seed %d, message %d", seed, i).isNotInstanceOf(Reading.Unconverted.class);
            for (byte b : reading.answer().body()) {
                assertThat(b).as("seed %d, message %d: the answer", seed, i).isNotEqualTo((byte) 0);
            }
        }
    }

    /** Each within the budget of the threat model: the size is what a frame may hold. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"~", "^", "&", "|", "\\", "\\X00\\", "\r", "\rDG1|", "\rPID|1||~~~", "\u00e9"})
    void a_megabyte_of_one_thing_takes_no_longer_than_a_megabyte_may(String thing) {
        String many = thing.repeat((FuzzMessages.LARGEST - 1_000) / thing.length());
        // Behind the last segment, and among the patient's identifiers, which were once counted from the first each
        // time.
        isReadInTime(Adt.a04("big") + "OBX|1|TX|" + many);
        isReadInTime(Adt.a04("big").replace("4711^^^OLVG^MR", many));
    }

    private void isReadInTime(String message) {
        byte[] raw = message.getBytes(StandardCharsets.UTF_8);
        ThreadMXBean time = ManagementFactory.getThreadMXBean();
        read(raw);
        long before = time.getCurrentThreadCpuTime();

        Reading reading = read(raw);

        assertThat(reading).isNotInstanceOf(Reading.Unconverted.class);
        assertThat(Duration.ofNanos(time.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(read(new byte[0])).isInstanceOf(Reading.Refused.class);
    }

    private Reading read(byte[] raw) {
        return reader.read(new Arrival(
                new UUID(0, 1),
                Instant.parse("2026-11-23T08:45:00Z"),
                Door.of(Door.Kind.MLLP),
                MessageFormat.HL7V2,
                "",
                raw));
    }

    private static Hl7MessageReader reader() {
        try (BufferedReader rows = new BufferedReader(new StringReader(Adt.resource("events.csv")))) {
            return new Hl7MessageReader(
                    KnownEvents.parse(rows.lines().toList()), KnownFeeds.none(), ZoneId.of("Europe/Amsterdam"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
