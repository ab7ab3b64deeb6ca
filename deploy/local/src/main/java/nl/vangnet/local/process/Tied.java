package nl.vangnet.local.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class, and ends with its parent.
 *
 * <p>The parent holds the other end of standard input and never writes. When it is gone, however it went, standard input
 * ends, and this process shuts down in its own good order: nothing is left behind that would block the next start.
 */
public final class Tied {

    private Tied() {}

    public static void main(String[] args) throws Throwable {
        untilParentIsGone();
        Class<?> program = Class.forName(args[0]);
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    /** Watches standard input on a thread of its own. */
    public static void untilParentIsGone() {
        Thread.ofPlatform().daemon().name("parent-watch").start(Tied::watch);
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // The parent has nothing to say.
            }
        } catch (IOException _) {
            // As good as the end.
        }
        System.exit(0);
    }
}
