package nl.vangnet.intake.adapter.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.MllpClient;
import nl.vangnet.testkit.RealParts;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** In an instance of its own, since nobody can connect to it any more. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(MllpStopIT.Alone.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MllpStopIT {

    public static class Alone implements QuarkusTestProfile {}

    @Inject
    MllpListener listener;

    @Inject
    DataSource dataSource;

    @Test
    void a_stop_takes_no_more_and_answers_what_was_taken() throws Exception {
        int port = listener.port();
        List<String> ids = IntStream.range(0, 200).mapToObj(i -> "stop-" + i).toList();
        List<String> answered = new ArrayList<>();
        try (MllpClient sender = new MllpClient(port);
                Socket idle = new Socket("127.0.0.1", port)) {
            for (String id : ids) {
                sender.writeRaw(MllpClient.framed(Adt.a04(id)));
            }
            answered.add(sender.readAnswer());

            listener.stop(new ShutdownEvent());

            readRest(sender, answered);
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
        Assertions.assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
        assertThat(stored()).isEqualTo(answered.size());
        for (int i = 0; i < answered.size(); i++) {
            assertThat(answered.get(i)).contains("MSA|AA|" + ids.get(i) + "\r");
        }
    }

    private static void readRest(MllpClient sender, List<String> answered) throws IOException {
        try {
            while (true) {
                answered.add(sender.readAnswer());
            }
        } catch (EOFException end) {
            assertThat(end).hasMessage("closed without an answer");
        }
    }

    private long stored() throws Exception {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .prepareStatement("SELECT count(*) FROM message WHERE control_id LIKE 'stop-%'")
                        .executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
