package nl.vangnet.intake.application.feed;

import java.time.ZoneId;
import nl.vangnet.intake.application.Feeds;

/** The feeds as another instance of the service on the same database has them in memory. */
public final class SecondInstance {

    private SecondInstance() {}

    public static Feeds over(FeedStore store, FeedLimits limits) {
        CurrentFeeds feeds = new CurrentFeeds(store, limits, ZoneId.of("Europe/Amsterdam"));
        feeds.refresh();
        return feeds;
    }
}
