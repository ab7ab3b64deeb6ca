package nl.vangnet.intake.application.feed;

import java.time.Instant;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;

/** One row of a code map, and who made it. */
public record CodeMapRow(String feed, LocalCode from, MappedCode to, String by, Instant at) {}
