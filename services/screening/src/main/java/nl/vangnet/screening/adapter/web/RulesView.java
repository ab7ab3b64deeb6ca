package nl.vangnet.screening.adapter.web;

import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.web.SaidTime;
import org.jspecify.annotations.Nullable;

/**
 * The page of the rule sets.
 *
 * @param since when the live set was made live, or null when nobody chose it
 * @param behind why this instance decides with another set, or null
 * @param suggested the set that a comparison is most likely about
 * @param today the latest day that a comparison can begin
 */
public record RulesView(
        String live,
        @Nullable SwitchLine since,
        @Nullable String behind,
        String decides,
        List<SetLine> sets,
        String suggested,
        List<RunLine> runs,
        List<SwitchLine> history,
        String monthAgo,
        String today) {

    /** A set in a list. */
    public record SetLine(String version, String origin, boolean live, boolean usable, int problems) {}

    /** A comparison in a list. */
    public record RunLine(UUID id, String name, SaidTime started, String by, String state, String chip) {}

    /** A set was made live. */
    public record SwitchLine(String version, String replaced, SaidTime at, String by) {}
}
