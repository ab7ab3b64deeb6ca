package nl.vangnet.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person who typed the command reads: one line for each thing that happened, with the time it took. */
public final class Console {

    private final PrintStream out;
    private final long startedNanos = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A line about one part, with the seconds since the start. */
    public void progress(String part, String what) {
        say(String.format(Locale.ROOT, "  %5.1f s  %-10s %s", sinceStart().toMillis() / 1000.0, part, what));
    }

    public Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
