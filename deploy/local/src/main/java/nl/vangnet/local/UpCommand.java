package nl.vangnet.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.vangnet.local.door.FrontDoor;
import nl.vangnet.local.door.Upstream;
import nl.vangnet.local.feed.Feed;
import nl.vangnet.local.feed.FeedOptions;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.FolderLock;
import nl.vangnet.local.folder.RunFile;
import nl.vangnet.local.folder.SecretSource;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.parts.Addresses;
import nl.vangnet.local.parts.Installation;
import nl.vangnet.local.parts.LocalSystem;
import nl.vangnet.local.process.Console;
import nl.vangnet.local.process.PartState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}: starts the whole system, tells where it is, and keeps it going until Ctrl-C. */
@Command(
        name = "up",
        description = "Builds what is not built and starts the whole system on this machine.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--empty", description = "Start without the demo feed.")
    private boolean empty;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Port of the pages (${DEFAULT-VALUE}; 0 for any).")
    private int port;

    @Option(
            names = "--mllp-port",
            defaultValue = "2575",
            paramLabel = "N",
            description = "Port for HL7 messages (${DEFAULT-VALUE}; 0 for any).")
    private int mllpPort;

    @Option(
            names = "--mllp-tls-port",
            paramLabel = "N",
            description = "Port for HL7 messages with TLS (usually 2576; 0 for any; none without this option)."
                    + " Certificates are made in the data folder, under mllp-tls.")
    private @Nullable Integer mllpTlsPort;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDR",
            description = "Address to listen on (${DEFAULT-VALUE}).")
    private String bind = "127.0.0.1";

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (usually ~/.local/state/vangnet).")
    private Path data = DataFolder.usual(System.getenv());

    @Option(
            names = "--rate",
            defaultValue = "12",
            paramLabel = "N",
            description = "Messages a minute of the live demo feed (${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Seed of the demo feed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "intake,screening,followup,trials",
            paramLabel = "SERVICE",
            description = "Start these services alone, to measure or debug one (usually all).")
    private List<String> only = List.of();

    @Override
    public Integer call() throws InterruptedException {
        Console console = new Console(System.out);
        Installation installation = Installation.current();
        DataFolder folder = DataFolder.open(data);
        // Held until the process ends.
        FolderLock lock = FolderLock.take(folder);
        Addresses addresses = LocalSystem.chooseAddresses(bind, port, mllpPort, mllpTlsPort);
        console.say("Vangnet starts. Data: " + folder.root());

        Secrets secrets = Secrets.of(folder, new SecretSource(new SecureRandom()));
        LocalSystem system = new LocalSystem(installation, folder, secrets, addresses, chosen(), console);
        FrontDoor door = new FrontDoor(
                addresses.services().entrySet().stream()
                        .map(service -> new Upstream(
                                service.getKey(), service.getValue(), () -> stateOf(system, service.getKey())))
                        .toList(),
                system::parts);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console, folder, system, door, lock), "stop"));

        system.start();
        door.open(addresses.bind(), addresses.doorPort());
        system.ready();
        Welcome.say(console, addresses, secrets, folder);
        if (!empty) {
            new Feed(new FeedOptions(seed, rate), addresses, secrets, folder, Clock.systemUTC(), console).start();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private List<String> chosen() {
        List<String> strangers =
                only.stream().filter(name -> !Secrets.DATABASES.contains(name)).toList();
        if (!strangers.isEmpty()) {
            throw new Refusal("there is no service %s; the services are %s"
                    .formatted(String.join(", ", strangers), String.join(", ", Secrets.DATABASES)));
        }
        return only;
    }

    private static PartState stateOf(LocalSystem system, String name) {
        return system.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> part.state())
                .orElse(PartState.STARTING);
    }

    private static void stop(Console console, DataFolder folder, LocalSystem system, FrontDoor door, FolderLock lock) {
        console.say("Stopping. Nothing that was acknowledged is lost.");
        try {
            door.close();
            system.stop();
            RunFile.remove(folder);
            lock.close();
            console.say("Stopped. Start again with the same command and it continues where it was.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
