package nl.vangnet.local;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import nl.vangnet.local.explain.Explainer;
import nl.vangnet.local.explain.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code explain}: a message a line in, a decision a line out; nothing is stored and no server is needed. */
@Command(
        name = "explain",
        description =
                "Reads FHIR message Bundles from standard input, one a line, and writes the decision on each, one a line.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Option(names = "--hl7", description = "Read HL7 v2 messages, one a line, their segments ended by CR.")
    private boolean hl7;

    @Override
    public Integer call() throws IOException {
        // Whatever a library has to say goes to standard error: standard output holds decisions and nothing else.
        System.setOut(System.err);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 256 * 1024)) {
            new Explainer(
                            hl7 ? Explanations.ofHl7() : Explanations.ofBundles(),
                            Runtime.getRuntime().availableProcessors())
                    .run(System.in, out);
        }
        return 0;
    }
}
