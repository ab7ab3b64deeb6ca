package nl.vangnet.bench;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.app.HL7Service;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.protocol.ReceivingApplication;
import ca.uhn.hl7v2.protocol.ReceivingApplicationException;
import ca.uhn.hl7v2.util.idgenerator.InMemoryIDGenerator;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What most would write first: HAPI's own MLLP server, which inserts each message by itself and then acknowledges it. */
final class SimpleServerPeer implements AutoCloseable, ReceivingApplication<Message> {

    private final String jdbcUrl;
    private final HapiContext hapi = new DefaultHapiContext();
    private final HL7Service server;
    private final int port;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

    SimpleServerPeer(String jdbcUrl) throws IOException, SQLException, InterruptedException {
        // The default one keeps its numbers in a file in the current folder.
        hapi.getParserConfiguration().setIdGenerator(new InMemoryIDGenerator());
        this.jdbcUrl = jdbcUrl;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE peer_message (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, raw bytea NOT NULL)");
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = hapi.newServer(port, false);
        server.registerApplication(this);
        server.startAndWait();
    }

    int port() {
        return port;
    }

    @Override
    public Message processMessage(Message message, Map<String, Object> metadata)
            throws ReceivingApplicationException, HL7Exception {
        try (PreparedStatement insert =
                connections.get().prepareStatement("INSERT INTO peer_message (raw) VALUES (?)")) {
            insert.setBytes(1, message.encode().getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
            return message.generateACK();
        } catch (SQLException | IOException failed) {
            throw new ReceivingApplicationException(failed);
        }
    }

    @Override
    public boolean canProcess(Message message) {
        return true;
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl);
        } catch (SQLException failed) {
            throw new IllegalStateException("the peer's database does not answer", failed);
        }
    }

    @Override
    public void close() throws IOException {
        server.stopAndWait();
        hapi.close();
    }
}
