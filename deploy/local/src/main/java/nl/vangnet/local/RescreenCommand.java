package nl.vangnet.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.DemoUser;
import nl.vangnet.local.folder.RunFile;
import nl.vangnet.local.rescreen.Rescreen;
import nl.vangnet.local.send.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rescreen}: what another rule set would make of the visits that a running system stores. */
@Command(
        name = "rescreen",
        description =
                "Tells who another rule set would add to the queue or drop from it, and why. Runs beside the live rules in a running system, and changes nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the comparison came to its end, whatever it found",
            "1:it began and broke off: what was written is not all",
            "2:an option is wrong",
            "3:refused: nothing runs there, the sign-in is not an integrator's, or the rule set has problems, each told by file and line"
        })
final class RescreenCommand implements Callable<Integer> {

    @Option(names = "--rules", required = true, paramLabel = "DIR", description = "A folder with the files of the set.")
    private Path rules = Path.of("");

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DATE",
            description = "Arrivals from this day on, for example 2026-11-01, in the hospital's zone.")
    private LocalDate since = LocalDate.EPOCH;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the running system (usually ~/.local/state/vangnet).")
    private Path data = DataFolder.usual(System.getenv());

    @Option(names = "--url", paramLabel = "URL", description = "Another system's pages, instead of --data.")
    private String url = "";

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            description = "The other system's integrator. Without it the environment's VANGNET_USER.")
    private String user = System.getenv().getOrDefault("VANGNET_USER", "");

    @Option(names = "--json", description = "A line of JSON each, for programs.")
    private boolean json;

    @Option(names = "--csv", description = "A row a visit, for a spreadsheet.")
    private boolean csv;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        if (json && csv) {
            throw new Refusal("choose --json or --csv.");
        }
        Rescreen.Form form = json ? Rescreen.Form.JSON : csv ? Rescreen.Form.CSV : Rescreen.Form.PLAIN;
        // Never closed: standard output is not ours to close.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Rescreen(target(), out, System.err, quiet).run(rules, since, form) ? 0 : 1;
    }

    private Target target() {
        if (url.isEmpty()) {
            RunFile run = RunFile.read(DataFolder.at(data))
                    .orElseThrow(() -> new Refusal(
                            "no running Vangnet was found for the data folder %s. Start one with deploy/vangnet up, name its folder with --data DIR, or name another system with --url URL and --user NAME:PASSWORD."
                                    .formatted(data)));
            return new Target(
                    run.mllpHost(),
                    run.mllpPort(),
                    URI.create(run.url()),
                    DemoUser.INTEGRATOR.signIn() + ":" + run.password(DemoUser.INTEGRATOR));
        }
        URI base = URI.create(url.endsWith("/") ? url : url + "/");
        if (base.getHost() == null) {
            throw new Refusal("--url wants an address such as https://vangnet.example/, not '%s'.".formatted(url));
        }
        return new Target(base.getHost(), 0, base, user);
    }
}
