package nl.vangnet.screening.adapter.web;

import java.util.List;

/**
 * The risk score as a nurse reads it.
 *
 * @param result what can be said, and what is not known
 * @param basis version and source of the items
 */
public record RiskView(String result, List<Line> lines, String basis) {

    /**
     * One item.
     *
     * @param chip colour of the answer, which is a word as well
     * @param from where it comes from
     * @param code the code that says so, or empty
     */
    public record Line(String item, String presence, String chip, String from, String code) {}
}
