package nl.vangnet.bench;

import java.util.Locale;

/** What the person who measures reads. */
final class Report {

    private Report() {}

    static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }
}
