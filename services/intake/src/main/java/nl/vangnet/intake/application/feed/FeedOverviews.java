package nl.vangnet.intake.application.feed;

import java.util.List;
import java.util.Optional;

/** How the feeds do, counted as their messages came. */
public interface FeedOverviews {

    /** All feeds that {@link FeedBook#all} lists, by name. */
    List<FeedOverview> all();

    Optional<FeedOverview> of(String feed);

    /** Alarms that have not ended, and those that ended last; newest first. */
    List<FeedAlarm> alarms(int limit);

    /** Another text after each change of what is shown, at most some seconds later. */
    String fingerprint();
}
