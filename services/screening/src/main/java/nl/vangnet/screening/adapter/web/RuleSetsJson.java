package nl.vangnet.screening.adapter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets, for the API.
 *
 * @param live the one that decides, by the database
 * @param behind why this instance decides with another one, or null
 */
public record RuleSetsJson(String live, @Nullable String behind, List<RuleSetJson> sets) {}
