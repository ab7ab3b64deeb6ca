package nl.vangnet.intake.adapter.web;

import java.util.List;
import nl.vangnet.intake.adapter.web.MessageList.FeedChoice;

/**
 * The page of one feed.
 *
 * @param minutes messages a minute in the last hour
 * @param hours messages an hour in the last day
 * @param others feeds that this one's sender could belong to; empty unless it was only sighted
 * @param problem what the page has to say about the last button; empty for nothing
 */
public record FeedView(
        FeedLine line,
        BarChart minutes,
        BarChart hours,
        List<ProfileChanges> history,
        List<FeedChoice> others,
        Problem problem) {

    /** Why the last button did nothing. */
    public enum Problem {
        NONE,
        REASON_MISSING,
        MOVE_FAILED
    }
}
