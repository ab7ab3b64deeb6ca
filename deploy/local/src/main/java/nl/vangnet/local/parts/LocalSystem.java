package nl.vangnet.local.parts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.DemoUser;
import nl.vangnet.local.folder.RunFile;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.process.Children;
import nl.vangnet.local.process.Console;
import nl.vangnet.local.process.LogFile;
import nl.vangnet.local.process.Part;
import nl.vangnet.local.process.Probe;
import nl.vangnet.local.process.Program;
import org.jspecify.annotations.Nullable;

/** Database, broker and the four services: started in the order in which they need each other, stopped in reverse. */
public final class LocalSystem {

    // A cold start on a slow and busy machine; on an idle one it is some ten seconds.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Installation installation;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Addresses addresses;
    private final List<String> chosen;
    private final Children children;
    private final Console console;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private volatile boolean announced;
    private boolean stopping;

    public LocalSystem(
            Installation installation,
            DataFolder folder,
            Secrets secrets,
            Addresses addresses,
            List<String> chosen,
            Console console) {
        this.installation = installation;
        this.folder = folder;
        this.secrets = secrets;
        this.addresses = addresses;
        this.chosen = chosen;
        this.console = console;
        this.children = new Children(folder.children(), this::announce);
    }

    public static Addresses chooseAddresses(String bind, int port, int mllpPort, @Nullable Integer mllpTlsPort) {
        return Addresses.choose(bind, port, mllpPort, mllpTlsPort, Secrets.DATABASES);
    }

    /** Starts everything and returns when everything is ready. */
    public void start() throws InterruptedException {
        List<String> leftovers = children.endLeftovers();
        if (!leftovers.isEmpty()) {
            console.progress("", "ended what an earlier run left behind: " + String.join(", ", leftovers));
        }
        Kafka kafka = new Kafka(folder, addresses);
        Part broker = run(kafka.prepare(installation), kafka.probe());

        Postgres postgres = new Postgres(folder, secrets, addresses);
        Part database = run(postgres.prepare(), postgres.probe());
        await(List.of(database));
        postgres.makeDatabases();
        await(List.of(broker));

        List<Part> services = new ArrayList<>();
        for (String name : chosen) {
            Service service = new Service(name, addresses.service(name));
            services.add(run(service.program(installation, folder, secrets, addresses), service.probe()));
        }
        await(services);
    }

    private synchronized Part run(Program program, Probe probe) {
        if (stopping) {
            throw new Refusal("it was stopped before it was ready");
        }
        LogFile log = new LogFile(folder.logs().resolve(program.name() + ".log"));
        Part part = new Part(program, probe, log, children, console);
        parts.put(part.name(), part);
        part.start();
        return part;
    }

    private void await(List<Part> starting) throws InterruptedException {
        for (Part part : starting) {
            if (!part.awaitReady(PATIENCE)) {
                throw new Refusal("%s did not become ready in %d minutes. The end of %s:%n%s"
                        .formatted(
                                part.name(),
                                PATIENCE.toMinutes(),
                                part.log().path(),
                                String.join("\n", part.log().lastLines(20))));
            }
        }
    }

    /** Services first, so that they can finish their work; then the broker; the database last. */
    public void stop() throws InterruptedException {
        List<Part> services;
        List<Part> others;
        synchronized (this) {
            stopping = true;
            services = Secrets.DATABASES.stream()
                    .filter(parts::containsKey)
                    .map(parts::get)
                    .toList();
            others = parts.values().stream()
                    .filter(part -> !services.contains(part))
                    .toList();
        }
        List<Thread> stopping = services.stream()
                .map(part -> Thread.ofPlatform().start(() -> stopQuietly(part)))
                .toList();
        for (Thread thread : stopping) {
            thread.join();
        }
        for (Part part : others) {
            part.stop();
        }
    }

    private static void stopQuietly(Part part) {
        try {
            part.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Tells the other commands where to find this run, from now on and after each restart of a part. */
    public void ready() {
        announced = true;
        announce();
    }

    private void announce() {
        if (announced) {
            runFile().write(folder);
        }
    }

    private RunFile runFile() {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (DemoUser user : DemoUser.values()) {
            passwords.put(user.signIn(), secrets.password(user));
        }
        Map<String, Integer> ports = new LinkedHashMap<>(addresses.services());
        if (addresses.mllpTlsPort() != null) {
            ports.put("mllp-tls", addresses.mllpTlsPort());
        }
        ports.put("database", addresses.databasePort());
        ports.put("broker", addresses.kafkaPort());
        Map<String, Long> pids = new LinkedHashMap<>();
        parts().forEach(part -> part.pid().ifPresent(pid -> pids.put(part.name(), pid)));
        return new RunFile(
                ProcessHandle.current().pid(),
                addresses.url(),
                addresses.mllpHost(),
                addresses.mllpPort(),
                passwords,
                ports,
                pids);
    }
}
