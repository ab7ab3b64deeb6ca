package nl.vangnet.intake.domain.feed;

import nl.vangnet.intake.domain.Door;

/**
 * A sending system as it stands now.
 *
 * @param configured whether somebody has looked at its profile; else it was only sighted
 * @param paused whether its messages are held, answered as always, until somebody resumes it
 */
public record Feed(FeedProfile profile, boolean configured, boolean paused) {

    /** The feed as it is read when something comes in by this door. */
    public Feed through(Door door) {
        // What somebody tries on the console must reach no queue, not even that of a rehearsal.
        return door.kind() == Door.Kind.CONSOLE && profile.tests() == TestMessages.AS_REAL
                ? new Feed(profile.withTests(TestMessages.APART), configured, paused)
                : this;
    }

    public String name() {
        return profile.name();
    }
}
