package nl.vangnet.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.time.Period;
import java.util.Map;
import nl.vangnet.followup.domain.CheckKind;

/** Every setting of this service. Read once, at the edges; the domain receives plain values. */
@ConfigMapping(prefix = "followup")
public interface FollowUpConfig {

    /** The window of each check, counted from the trauma; the defaults and their sources are in application.properties. */
    Map<CheckKind, Window> window();

    /** The hour of the due day, in the hospital's zone, at which a check is due: when the day shift reads the list. */
    @WithDefault("09:00")
    LocalTime dueTime();

    Sweep sweep();

    Lists lists();

    /** Distances from the trauma as ISO 8601 periods; {@code P3M-14D} is a fortnight before three months. */
    interface Window {

        Period opens();

        Period due();

        Period closes();
    }

    /** The look for windows that opened or closed. */
    interface Sweep {

        /** How often. A window is weeks wide; a second is for the people who watch the list. */
        @WithDefault("1s")
        String every();

        /** How many checks move in one transaction, so that none is long. */
        @WithDefault("500")
        int batch();
    }

    /** The page. */
    interface Lists {

        /** How many cases a list shows: more than a team works through in a day, and names for both fit one request. */
        @WithDefault("100")
        int limit();
    }
}
