package nl.vangnet.intake.application.feed;

import java.util.List;
import nl.vangnet.intake.domain.feed.ProfileProblem;

/** What saving a profile came to. */
public sealed interface Saving {

    /** It is in force: here at once, on other instances within two seconds. */
    record Saved(FeedEntry entry) implements Saving {}

    /** Nothing is saved; one problem per wrong value. */
    record Invalid(List<ProfileProblem> problems) implements Saving {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else saved it in the meantime: nothing is saved, and this is what is there now. */
    record Outdated(FeedEntry current) implements Saving {}

    /** The profile comes from a file of the installation and is changed there. */
    record FromFile(FeedEntry current) implements Saving {}

    /** The text is no profile in JSON; {@code message} says where, in English. */
    record Unreadable(String message) implements Saving {}
}
