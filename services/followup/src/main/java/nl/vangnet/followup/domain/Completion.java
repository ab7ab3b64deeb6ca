package nl.vangnet.followup.domain;

import java.time.Instant;

/** Who settled a check, when and how. */
public record Completion(Outcome outcome, Instant at, String by) {

    /** In place of a person's name when the second stage of screening settled its own check. */
    public static final String BY_SCREENING = "screening";
}
