package nl.vangnet.intake.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** What the form of a profile suggests. In templates: {@code cdi:choices}. */
@ApplicationScoped
@Named
public class Choices {

    /** Those that hospitals' systems really send; any other that Java knows can be typed. */
    private static final List<String> CHARSETS =
            List.of("ISO-8859-1", "ISO-8859-15", "windows-1252", "UTF-8", "US-ASCII", "UTF-16LE", "UTF-16BE");

    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }

    public List<String> charsets() {
        return CHARSETS;
    }
}
