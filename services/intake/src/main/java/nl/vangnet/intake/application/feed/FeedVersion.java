package nl.vangnet.intake.application.feed;

import java.time.Instant;
import nl.vangnet.intake.domain.feed.ProfileDraft;

/** A profile as it once was saved. */
public record FeedVersion(int version, ProfileDraft profile, String by, Instant at) {}
