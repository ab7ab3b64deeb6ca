package nl.vangnet.intake.domain.feed;

/**
 * A sending system as it stands now.
 *
 * @param configured whether somebody has looked at its profile; else it was only sighted
 * @param paused whether its messages are held, answered as always, until somebody resumes it
 */
public record Feed(FeedProfile profile, boolean configured, boolean paused) {

    public String name() {
        return profile.name();
    }
}
