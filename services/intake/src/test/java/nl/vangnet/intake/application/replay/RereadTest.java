package nl.vangnet.intake.application.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.vangnet.intake.application.replay.Reread.Result;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.BundleSum;
import nl.vangnet.intake.domain.ContentHash;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFacts;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RereadTest {

    private static final byte[] RAW = "raw".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BUNDLE = "bundle".getBytes(StandardCharsets.UTF_8);
    private static final MessageFacts FACTS = MessageFacts.unreadable(MessageFormat.HL7V2, ContentHash.of(RAW), "feed");
    private static final Answer ANSWER = new Answer(AnswerCode.AA, RAW, null);
    private static final Fault WHY = Fault.of(IntakeErrorCode.UNMAPPED_CODE, "why");
    private static final Reading ACCEPTED = new Reading.Accepted(FACTS, ANSWER, BUNDLE, Findings.NONE);
    private static final Reading HELD = new Reading.Held(FACTS, ANSWER, WHY, Findings.NONE);
    private static final Reading REFUSED = new Reading.Refused(FACTS, ANSWER, WHY);

    @Test
    void what_was_held_is_published_as_revision_0() {
        Reread reread = reread(MessageState.HELD, null, null, ACCEPTED);

        assertThat(reread.result()).isEqualTo(Result.PUBLISHED);
        assertThat(reread.revision()).isZero();
        assertThat(reread.state()).isEqualTo(MessageState.PUBLISHED);
        assertThat(reread.bundleSum()).isEqualTo(BundleSum.of(BUNDLE));
    }

    @Test
    void what_was_published_with_the_same_bundle_is_left_alone() {
        Reread reread = reread(MessageState.PUBLISHED, 3, BundleSum.of(BUNDLE), ACCEPTED);

        assertThat(reread.result()).isEqualTo(Result.UNCHANGED);
        assertThat(reread.counts()).isFalse();
        assertThat(reread.revision()).isEqualTo(3);
    }

    @Test
    void what_was_published_with_another_or_an_unknown_bundle_gets_the_next_revision() {
        assertThat(reread(MessageState.PUBLISHED, 3, 1L, ACCEPTED).revision()).isEqualTo(4);
        assertThat(reread(MessageState.PUBLISHED, 0, null, ACCEPTED).revision()).isEqualTo(1);
    }

    @Test
    void what_is_on_the_topic_stays_there_when_a_new_reading_comes_to_nothing() {
        for (Reading reading : new Reading[] {HELD, REFUSED}) {
            Reread reread = reread(MessageState.PUBLISHED, 0, 1L, reading);

            assertThat(reread.result()).isNotEqualTo(Result.PUBLISHED);
            assertThat(reread.counts()).isFalse();
            assertThat(reread.state()).isEqualTo(MessageState.PUBLISHED);
            assertThat(reread.revision()).isZero();
        }
    }

    @Test
    void what_was_accepted_and_is_refused_now_is_our_fault_and_not_the_senders() {
        Reread reread = reread(MessageState.HELD, null, null, REFUSED);

        assertThat(reread.state()).isEqualTo(MessageState.FAILED);
        assertThat(reread.revision()).isNull();
    }

    @Test
    void what_still_waits_is_held() {
        assertThat(reread(MessageState.PARKED, null, null, HELD).state()).isEqualTo(MessageState.HELD);
    }

    private static Reread reread(MessageState state, @Nullable Integer revision, @Nullable Long sum, Reading reading) {
        Arrival arrival =
                new Arrival(new UUID(0, 1), Instant.EPOCH, Door.of(Door.Kind.MLLP), MessageFormat.HL7V2, "", RAW);
        return new Reread(
                new StoredForReplay(arrival, state, revision, sum), new Received(arrival, new UUID(0, 2), reading));
    }
}
