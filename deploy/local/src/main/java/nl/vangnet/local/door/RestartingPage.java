package nl.vangnet.local.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a person sees while a part is down: what happened, what was kept, what to do. It stands on no service's assets. */
final class RestartingPage {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String HTML = template();

    private RestartingPage() {}

    static String html(String part, String languages) {
        // The first language that the browser names; English for anything but Dutch.
        boolean dutch = languages.toLowerCase(Locale.ROOT).startsWith("nl");
        return HTML.replace("{lang}", dutch ? "nl" : "en")
                .replace("{title}", dutch ? "Even geduld" : "One moment")
                .replace(
                        "{what}",
                        dutch
                                ? "Het onderdeel <b>%s</b> start opnieuw op.".formatted(part)
                                : "The part <b>%s</b> is restarting.".formatted(part))
                .replace(
                        "{kept}",
                        dutch
                                ? "Er is niets verloren: wat was opgeslagen, is bewaard, en berichten wachten op hun beurt."
                                : "Nothing is lost: what was saved is kept, and messages wait their turn.")
                .replace(
                        "{do}",
                        dutch
                                ? "Deze pagina probeert het over vijf seconden opnieuw."
                                : "This page tries again in five seconds.")
                .replace("{again}", dutch ? "Nu opnieuw proberen" : "Try again now");
    }

    static String json(String part) {
        return """
                {"error":{"code":"PART_DOWN","message":"%s is restarting; nothing is lost, try again in a few seconds"}}""".formatted(part);
    }

    private static String template() {
        try (InputStream page = RestartingPage.class.getResourceAsStream("restarting.html")) {
            if (page == null) {
                throw new IllegalStateException("restarting.html is missing");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
