package nl.vangnet.local;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of {@code deploy/vangnet} that need more than Maven. */
@Command(
        name = "deploy/vangnet",
        description = "Vangnet on this machine.",
        subcommands = {
            UpCommand.class,
            SendCommand.class,
            ExplainCommand.class,
            RescreenCommand.class,
            HelpCommand.class
        })
public final class Main {

    /** Exit status for a refusal: the command could not begin, and says what to do. */
    public static final int REFUSED = 3;

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((exception, command, parsed) -> answer(exception, command.getErr()));
    }

    private static int answer(Exception exception, PrintWriter err) throws Exception {
        if (exception instanceof Refusal refusal) {
            err.println("vangnet: " + refusal.getMessage());
            return REFUSED;
        }
        throw exception;
    }
}
