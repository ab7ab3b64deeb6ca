package nl.vangnet.local.parts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.process.Probe;
import nl.vangnet.local.process.Program;

/** A Kafka broker of one node (KRaft, broker and controller in one process), with its logs in the data folder. */
final class Kafka {

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx256m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final int API_VERSIONS = 18;

    private final DataFolder folder;
    private final Addresses addresses;

    Kafka(DataFolder folder, Addresses addresses) {
        this.folder = folder;
        this.addresses = addresses;
    }

    Program prepare(Installation installation) {
        Path settings = folder.kafka().resolve("server.properties");
        try {
            Files.writeString(settings, settings());
        } catch (IOException cause) {
            throw new Refusal("the broker's settings could not be written: " + cause.getMessage(), cause);
        }
        return new Program(
                "broker",
                installation.javaCommand(
                        OPTIONS, installation.allClasses(), KafkaBroker.class.getName(), settings.toString()),
                Map.of(),
                folder.kafka(),
                Program.StopBy.SIGNAL,
                Duration.ofSeconds(12));
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                log.dirs=%3$s
                # As large as the largest FHIR message that intake takes.
                message.max.bytes=8388608
                replica.fetch.max.bytes=8388608
                # One node: nothing to replicate to.
                default.replication.factor=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                # After a kill the broker waits for the session of its former self to end.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=1000
                controller.quorum.election.timeout.ms=500
                controller.quorum.fetch.timeout.ms=1000
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                # The services own their topics' settings; these keep an idle broker small.
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                log.index.size.max.bytes=1048576
                """.formatted(
                        addresses.kafkaPort(),
                        addresses.controllerPort(),
                        folder.kafka().resolve("data"));
    }

    /** Asks for the versions that the broker speaks: it answers as soon as it serves clients. */
    Probe probe() {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), addresses.kafkaPort()), 1_000);
                socket.setSoTimeout(2_000);
                DataOutputStream request = new DataOutputStream(socket.getOutputStream());
                request.writeInt(10);
                request.writeShort(API_VERSIONS);
                request.writeShort(0);
                request.writeInt(1);
                request.writeShort(-1);
                request.flush();
                return new DataInputStream(socket.getInputStream()).readInt() > 0;
            }
        };
    }
}
