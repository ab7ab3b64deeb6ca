package nl.vangnet.screening.adapter.web;

import java.util.List;

/** One rule set, with what is wrong with it, or the way to make it live. */
public record RuleSetView(
        String version, String live, boolean isLive, List<ProblemLine> problems, boolean mayMakeLive, String error) {

    /** A problem in the reader's language, with what to do. */
    public record ProblemLine(String place, String kind, String what, String remedy) {}
}
