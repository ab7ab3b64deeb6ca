package nl.vangnet.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.DemoUser;
import nl.vangnet.local.folder.MllpCertificates;
import nl.vangnet.local.folder.RunFile;
import nl.vangnet.local.send.MessageFiles;
import nl.vangnet.local.send.OutgoingMessage;
import nl.vangnet.local.send.SendFiles;
import nl.vangnet.local.send.Target;
import nl.vangnet.local.send.TlsIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code send}: hands the messages of files to a running system, and tells what became of each. */
@Command(
        name = "send",
        description = "Sends HL7 v2 (by MLLP) and FHIR messages (by HTTP), recognised by content.",
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files, or folders to search for them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the running system (usually ~/.local/state/vangnet).")
    private Path data = DataFolder.usual(System.getenv());

    @Option(names = "--to", paramLabel = "HOST:PORT", description = "Send HL7 v2 there, and not to the running system.")
    private String to = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The other system's pages, for FHIR and for what became of a message.")
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME:PASSWORD", description = "The other system's integrator.")
    private String user = "";

    @Option(
            names = "--tls",
            description = "Send HL7 v2 with TLS; to the running system with its own sender's certificate.")
    private boolean tls;

    @Option(names = "--cert", paramLabel = "FILE", description = "The sender's certificate (PEM), for --tls.")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "The certificate's key (PEM, PKCS #8), for --tls.")
    private @Nullable Path key;

    @Option(names = "--trust", paramLabel = "FILE", description = "The receiver's authority (PEM), for --tls.")
    private @Nullable Path trust;

    @Option(names = "--repeat", defaultValue = "1", paramLabel = "N", description = "Send everything N times.")
    private int repeat;

    @Option(names = "--quiet", description = "Print the summary alone, and follow nothing up.")
    private boolean quiet;

    @Option(
            names = "--patience",
            defaultValue = "120",
            paramLabel = "SECONDS",
            description = "How long to try one message (${DEFAULT-VALUE}).")
    private int patienceSeconds;

    @Override
    public Integer call() throws InterruptedException {
        Target target = target();
        MessageFiles files = MessageFiles.read(paths);
        files.leftOut().forEach(file -> System.err.println(file + ": holds no HL7 v2 and no FHIR; left out"));
        List<OutgoingMessage> messages = new ArrayList<>();
        for (int time = 0; time < repeat; time++) {
            messages.addAll(files.messages());
        }
        if (messages.isEmpty()) {
            throw new Refusal("no message was found in what you named.");
        }
        boolean answered = new SendFiles(target, System.out, System.err, quiet, Duration.ofSeconds(patienceSeconds))
                .send(messages);
        return answered ? 0 : 1;
    }

    private static int tlsPort(RunFile run) {
        Integer port = run.ports().get("mllp-tls");
        if (port == null) {
            throw new Refusal("the running Vangnet takes no HL7 with TLS. Start it with --mllp-tls-port 2576.");
        }
        return port;
    }

    /** Each file that is not named is that of the data folder. */
    private @Nullable TlsIdentity identity() {
        if (!tls) {
            return null;
        }
        MllpCertificates made = MllpCertificates.in(DataFolder.at(data));
        return new TlsIdentity(
                certificate == null ? made.sender().certificate() : certificate,
                key == null ? made.sender().key() : key,
                trust == null ? made.authority() : trust);
    }

    private Target target() {
        if (to.isEmpty() && url.isEmpty()) {
            RunFile run = RunFile.read(DataFolder.at(data))
                    .orElseThrow(() -> new Refusal(
                            "no running Vangnet was found for the data folder %s. Start one with deploy/vangnet up, name its folder with --data DIR, or name another system with --to HOST:PORT, --url URL and --user NAME:PASSWORD."
                                    .formatted(data)));
            return new Target(
                    run.mllpHost(),
                    tls ? tlsPort(run) : run.mllpPort(),
                    identity(),
                    URI.create(run.url()),
                    DemoUser.INTEGRATOR.signIn() + ":" + run.password(DemoUser.INTEGRATOR));
        }
        int colon = to.lastIndexOf(':');
        if (!to.isEmpty() && (colon < 1 || !to.substring(colon + 1).matches("\\d{1,5}"))) {
            throw new Refusal("--to wants HOST:PORT, not '%s'.".formatted(to));
        }
        String base = url.isEmpty() ? "http://localhost:8080/" : url.endsWith("/") ? url : url + "/";
        return new Target(
                to.isEmpty() ? URI.create(base).getHost() : to.substring(0, colon),
                to.isEmpty() ? (tls ? 2576 : 2575) : Integer.parseInt(to.substring(colon + 1)),
                identity(),
                URI.create(base),
                user);
    }
}
