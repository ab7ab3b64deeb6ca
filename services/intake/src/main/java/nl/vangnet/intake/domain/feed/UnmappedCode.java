package nl.vangnet.intake.domain.feed;

import org.jspecify.annotations.Nullable;

/**
 * A code that neither the standard tables nor the feed's code map know.
 *
 * @param display the sender's words for it (CWE.2)
 */
public record UnmappedCode(LocalCode code, @Nullable String display) {}
