package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    @Test
    void an_accepted_message_is_stored_when_its_answer_arrives() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            String answer = sender.send(Adt.a04("stored-1"));

            assertThat(answer).contains("MSA|AA|stored-1");
            assertThat(stored.states("stored-1")).containsExactly("PUBLISHED");
        }
    }

    @Test
    void ten_pipelined_messages_get_ten_answers_in_order() throws IOException {
        List<String> ids = IntStream.range(0, 10).mapToObj(i -> "pipe-" + i).toList();

        try (MllpClient sender = new MllpClient(listener.port())) {
            List<String> answers = sender.pipeline(ids.stream().map(Adt::a04).toList());

            for (int i = 0; i < 10; i++) {
                assertThat(answers.get(i)).contains("MSA|AA|pipe-" + i + "\r");
            }
        }
    }

    @Test
    void in_enhanced_mode_the_commit_is_told_and_the_application_speaks_when_asked() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            String accepted = sender.send(Adt.a04("enhanced").replace("|P|2.5.1", "|P|2.5.1|||AL|AL"));
            String applied = sender.readAnswer();
            sender.writeRaw(MllpClient.framed(Adt.a04("silent").replace("|P|2.5.1", "|P|2.5.1|||NE|NE")));
            String next = sender.send(Adt.a04("spoken"));

            assertThat(accepted).contains("MSA|CA|enhanced\r");
            assertThat(applied).contains("MSA|AA|enhanced\r");
            assertThat(next).contains("MSA|AA|spoken\r");
        }
        assertThat(stored.states("enhanced")).containsExactly("PUBLISHED");
        assertThat(stored.states("silent")).containsExactly("PUBLISHED");
    }

    @Test
    void two_hundred_senders_are_served_at_once() throws Exception {
        List<MllpClient> senders = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                senders.add(new MllpClient(listener.port()));
            }
            for (int i = 0; i < 200; i++) {
                senders.get(i).writeRaw(MllpClient.framed(Adt.a04("crowd-" + i)));
            }
            for (int i = 199; i >= 0; i--) {
                assertThat(senders.get(i).readAnswer()).contains("MSA|AA|crowd-" + i + "\r");
            }
        } finally {
            for (MllpClient sender : senders) {
                sender.close();
            }
        }
    }

    @Test
    void a_message_sent_twice_gets_the_first_answer_again_and_is_published_once() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            String first = sender.send(Adt.a04("twice"));
            String second = sender.send(Adt.a04("twice"));

            assertThat(second).isEqualTo(first);
        }
        assertThat(stored.states("twice")).containsExactly("PUBLISHED");
        assertThat(stored.repeats("twice")).isEqualTo(1);
        assertThat(stored.published("twice")).isEqualTo(1);
    }

    @Test
    void the_same_message_twice_in_one_write_is_stored_once() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            List<String> answers = sender.pipeline(List.of(Adt.a04("double"), Adt.a04("double")));

            assertThat(answers.get(1)).isEqualTo(answers.get(0));
        }
        assertThat(stored.states("double")).containsExactly("PUBLISHED");
        assertThat(stored.published("double")).isEqualTo(1);
    }

    @Test
    void a_control_id_used_for_something_else_is_taken_and_flagged() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.send(Adt.a04("reused", "100"));
            String answer = sender.send(Adt.a04("reused", "200"));

            assertThat(answer).contains("MSA|AA|reused");
        }
        assertThat(stored.collisions("reused")).containsExactly(false, true);
        assertThat(stored.published("reused")).isEqualTo(2);
    }

    @Test
    void a_message_that_is_no_adt_is_rejected_and_kept() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            String answer = sender.send(Adt.a04("lab").replace("ADT^A04^ADT_A01", "ORU^R01"));

            assertThat(answer).contains("MSA|AR|lab").contains("200^UNSUPPORTED_MESSAGE_TYPE^HL70357");
        }
        assertThat(stored.states("lab")).containsExactly("REJECTED");
    }

    @Test
    void an_event_that_nobody_uses_is_accepted_and_not_published() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            String answer = sender.send(Adt.a04("beds-swapped").replace("ADT^A04^ADT_A01", "ADT^A17"));

            assertThat(answer).contains("MSA|AA|beds-swapped");
        }
        assertThat(stored.states("beds-swapped")).containsExactly("IGNORED");
        assertThat(stored.published("beds-swapped")).isZero();
    }

    @Test
    void control_characters_in_an_identifier_lose_nobody_else_their_message() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            List<String> answers =
                    sender.pipeline(List.of(Adt.a04("good-1"), Adt.a04("bad\u0000id", "7\u00001"), Adt.a04("good-2")));

            assertThat(answers).allMatch(answer -> answer.contains("MSA|AA|"));
        }
    }

    @Test
    void bytes_outside_a_frame_close_the_connection() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.writeRaw("GET / HTTP/1.1\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

            assertThatThrownBy(sender::readAnswer).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whole_messages_before_a_broken_frame_are_still_answered() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.writeRaw(MllpClient.framed(Adt.a04("whole")));
            sender.writeRaw(new byte[] {'x'});

            assertThat(sender.readAnswer()).contains("MSA|AA|whole");
            assertThatThrownBy(sender::readAnswer).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_frame_beyond_the_limit_closes_the_connection() throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            assertThatThrownBy(() -> {
                        sender.writeRaw(MllpClient.framed(Adt.a04("huge") + "ZZZ|" + "x".repeat(1 << 20)));
                        sender.readAnswer();
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(stored.states("huge")).isEmpty();
    }
}
