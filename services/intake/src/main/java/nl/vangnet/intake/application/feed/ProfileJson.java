package nl.vangnet.intake.application.feed;

import nl.vangnet.intake.domain.feed.ProfileDraft;

/** Profiles as JSON: the form in which they are stored, exported and imported. */
public interface ProfileJson {

    /** On several lines and in a fixed order, since people read and compare it. */
    String write(ProfileDraft draft);

    /**
     * Reads a profile; what it does not say is as in the usual profile, and what is no part of a profile is refused.
     *
     * @throws UnreadableProfileException if the text is no such JSON
     */
    ProfileDraft read(String json);
}
